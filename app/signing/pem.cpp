#include "signing/pem.h"

#include <optional>

namespace signing {

namespace {

constexpr QByteArrayView beginMark("-----BEGIN ");
constexpr QByteArrayView markEnd("-----");
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
        || c == '/' || c == '=';
}

bool isPadding(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"' || c == '\'' || c == ',';
}

/// What is left of a block between its BEGIN and END lines, and where the block ends.
struct Frame {
    QByteArrayView label;
    QByteArrayView body;
    QByteArrayView whole;
    qsizetype end = 0;
};

std::optional<Frame> nextFrame(QByteArrayView text, qsizetype from)
{
    const qsizetype begin = text.indexOf(beginMark, from);
    if (begin < 0)
        return std::nullopt;
    const qsizetype labelAt = begin + beginMark.size();
    const qsizetype labelEnd = text.indexOf(markEnd, labelAt);
    if (labelEnd < 0)
        return std::nullopt;
    Frame frame;
    frame.label = text.sliced(labelAt, labelEnd - labelAt);
    QByteArray endMark("-----END ");
    endMark.append(frame.label).append(markEnd);
    const qsizetype bodyAt = labelEnd + markEnd.size();
    const qsizetype bodyEnd = text.indexOf(endMark, bodyAt);
    frame.end = bodyEnd < 0 ? bodyAt : bodyEnd + endMark.size();
    if (bodyEnd >= 0) {
        frame.body = text.sliced(bodyAt, bodyEnd - bodyAt);
        frame.whole = text.sliced(begin, frame.end - begin);
    }
    return frame;
}

} // namespace

base::Secret bytesOfBase64(QByteArrayView text)
{
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    QByteArray letters;
    letters.reserve(text.size()); // grows no more: no copy is left behind unwiped
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isBase64(c))
            letters.append(c);
        else if (c == '\\')
            i += text.sliced(i).startsWith("\\/") ? 0 : 1; // JSON's way with / and line breaks
        else if (!isPadding(c))
            return {};
    }
    const base::Secret compact(std::move(letters));
    auto decoded
        = QByteArray::fromBase64Encoding(compact.bytes(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? base::Secret(std::move(decoded.decoded)) : base::Secret();
}

std::vector<PemBlock> pemBlocks(QByteArrayView text)
{
    std::vector<PemBlock> blocks;
    qsizetype at = 0;
    while (const auto frame = nextFrame(text, at)) {
        at = frame->end;
        PemBlock block;
        block.label = frame->label.toByteArray();
        if (frame->body.indexOf(QByteArrayView("Proc-Type:")) >= 0)
            block.encrypted = base::Secret(frame->whole.toByteArray());
        else
            block.der = bytesOfBase64(frame->body);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

const PemBlock *findBlock(const std::vector<PemBlock> &blocks, QByteArrayView labelEnd)
{
    for (const PemBlock &block : blocks) {
        if (block.label.endsWith(labelEnd) && !block.label.startsWith("OPENSSH "))
            return &block;
    }
    return nullptr;
}

bool looksLikeDer(QByteArrayView bytes)
{
    return bytes.size() > 2 && bytes[0] == '\x30' && (uchar(bytes[1]) & 0x80) != 0;
}

} // namespace signing
