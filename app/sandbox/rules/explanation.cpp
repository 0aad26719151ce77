#include "sandbox/rules/explanation.h"

#include <algorithm>

namespace sandbox {

static constexpr int lineCount = 5;

/// Each with the newline that ends it; the last is all the rest, as a body may have lines.
static QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    qsizetype at = 0;
    while (lines.size() < lineCount - 1) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(text.mid(at, next - at));
        at = next;
    }
    lines.append(text.mid(at));
    return lines;
}

static void compare(const QByteArray &ours, const QByteArray &theirs, Explanation &explanation)
{
    const QByteArrayList our = linesOf(ours);
    const QByteArrayList their = linesOf(theirs);
    const auto [ourLine, theirLine]
        = std::mismatch(our.cbegin(), our.cend(), their.cbegin(), their.cend());
    if (ourLine == our.cend())
        return;
    explanation.line = int(ourLine - our.cbegin()) + 1;
    explanation.ourBytes = ourLine->size();
    explanation.theirBytes = theirLine->size();
}

Explanation explainSignature(const Request &request, const AuthorizationMembers &authorization,
    const signing::PublicKey &key)
{
    const auto signature = QByteArray::fromBase64Encoding(
        authorization.signature, QByteArray::AbortOnBase64DecodingErrors);
    if (!signature)
        return { .isBase64 = false };
    const signing::SentRequest sent { .method = request.method,
        .urlLine = request.target,
        .timestamp = authorization.timestamp,
        .nonce = authorization.nonce,
        .body = request.body };
    QByteArrayList hosts;
    if (const auto host = request.header("Host"))
        hosts.append(*host);
    const signing::SlipFinding finding = signing::findSlips(sent, signature.decoded, key, hosts);
    Explanation explanation { .fit = finding.fit, .slips = finding.slips };
    if (finding.fit == signing::SignatureFit::Slipped) {
        const QByteArrayList lines { sent.method, sent.urlLine, sent.timestamp, sent.nonce,
            sent.body };
        compare(lines.join('\n') + '\n', finding.signedText, explanation);
    }
    return explanation;
}

} // namespace sandbox
