#pragma once

#include <QByteArray>
#include <QStringView>

namespace transfer {

// One cell of a CSV file. It is appended, since there are millions.

/// Whether a spreadsheet could take the text for a formula: it begins with = + - @, in full width
/// too (Chinese input methods write it, and spreadsheets read it), with TAB, CR or LF; blanks and
/// quotes before that are looked through.
[[nodiscard]] bool looksLikeFormula(QStringView text);

/// Whether a spreadsheet would read the text as a number or a date and lose how it was written:
/// digits beyond the 15th become 0, 007 becomes 7, 12E3 12000, 3-4 a day in March. Up to 15 digits
/// without a leading zero it would not.
[[nodiscard]] bool looksLikeNumber(QStringView text);

/// Quoted, quotes doubled; what looks like a formula with an apostrophe before it, everything else
/// as it is.
void appendText(QByteArray &line, QStringView text);

/// The same for Excel: what it would take for a number is written ="…". Excel, WPS and LibreOffice
/// show and copy just the digits then, where a tab or an apostrophe before them would go along into
/// whatever they are pasted into. (A LibreOffice that is told not to evaluate formulas shows ="…":
/// whole as well.) The guard cannot be got around by it: between the quotes are no others.
void appendExcelText(QByteArray &line, QStringView text);

void appendNumber(QByteArray &line, qint64 number);

} // namespace transfer
