#pragma once

#include "sandbox/http/requestreader.h"

/// Requests as a bad proxy or a client in trouble would send them: the rules refuse them with their
/// own words. What is not there to be spoiled stays as it is.
namespace sandbox::spoiled {

/// Authorization without its quotes.
void quotesLost(Request &request);
/// Authorization of another scheme.
void schemeChanged(Request &request);
/// A timestamp of ten minutes ago.
void timestampOld(Request &request);
/// The serial of another certificate.
void serialChanged(Request &request);
/// A signature over the right text by the wrong key.
void signatureChanged(Request &request);
/// A body with a blank more than was signed.
void bodyChanged(Request &request);

} // namespace sandbox::spoiled
