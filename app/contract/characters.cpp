#include "contract/characters.h"

namespace contract {

std::vector<char32_t> codePoints(QStringView text)
{
    std::vector<char32_t> result;
    result.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair
            = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        result.push_back(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode());
        i += pair ? 1 : 0;
    }
    return result;
}

QString textOf(char32_t codePoint)
{
    // Not QString::fromUcs4, which replaces lone surrogates.
    return QChar::isSurrogate(codePoint) ? QString(QChar(static_cast<char16_t>(codePoint)))
                                         : QString::fromUcs4(&codePoint, 1);
}

bool isControl(char32_t codePoint)
{
    const QChar::Category category = QChar::category(codePoint);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate;
}

bool isBlank(char32_t codePoint)
{
    return QChar::isSpace(codePoint) || QChar::category(codePoint) == QChar::Other_Format;
}

bool isPunctuation(char32_t codePoint)
{
    return isBlank(codePoint) || QChar::isPunct(codePoint) || QChar::isSymbol(codePoint);
}

bool isDigit(char32_t codePoint) { return codePoint >= U'0' && codePoint <= U'9'; }

bool isAlphanumeric(char32_t codePoint)
{
    return isDigit(codePoint) || (codePoint >= U'A' && codePoint <= U'Z')
        || (codePoint >= U'a' && codePoint <= U'z');
}

} // namespace contract
