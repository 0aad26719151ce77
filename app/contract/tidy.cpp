#include "contract/tidy.h"

#include "contract/characters.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace contract {
namespace {

constexpr std::pair<char32_t, char32_t> quotes[] {
    { U'"', U'"' },
    { U'\'', U'\'' },
    { U'`', U'`' },
    { U'“', U'”' },
    { U'‘', U'’' },
    { U'„', U'“' },
    { U'«', U'»' },
    { U'「', U'」' },
    { U'『', U'』' },
    { U'《', U'》' },
    { U'＂', U'＂' },
    { U'＇', U'＇' },
};

bool isSeparator(char32_t character)
{
    return character == U',' || character == U';' || character == U'，' || character == U'；';
}

/// What pastes from a source file or a document leave at the ends, beside quotes.
bool isScrap(char32_t character) { return isBlank(character) || isSeparator(character); }

bool areQuotes(char32_t first, char32_t last)
{
    return std::ranges::find(quotes, std::pair(first, last)) != std::end(quotes);
}

/// Quotes may stand in quotes.
std::span<const char32_t> withoutEnds(std::span<const char32_t> text)
{
    while (!text.empty()) {
        if (isScrap(text.front()))
            text = text.subspan(1);
        else if (isScrap(text.back()))
            text = text.first(text.size() - 1);
        else if (text.size() > 1 && areQuotes(text.front(), text.back()))
            text = text.subspan(1, text.size() - 2);
        else
            break;
    }
    return text;
}

bool holdsBlanks(Field field)
{
    switch (field) {
    case Field::BaseUri:
    case Field::SuccessNotifyUrl:
    case Field::ExpiredTime:
    case Field::UserDisplayName:
        return true;
    case Field::Appid:
    case Field::SubMchid:
    case Field::SpAppid:
    case Field::SpMchid:
    case Field::SubAppid:
    case Field::PlanId:
    case Field::OutContractCode:
    case Field::Openid:
    case Field::UserClientIp:
        return false;
    }
    Q_UNREACHABLE();
}

QString onceTidied(Field field, const QString &text)
{
    std::vector<char32_t> characters = codePoints(text);
    if (!holdsBlanks(field))
        std::erase_if(characters, isBlank);
    QString result;
    for (const char32_t character : withoutEnds(characters))
        result += textOf(character);
    return result;
}

} // namespace

QString tidied(Field field, const QString &text)
{
    if (field == Field::UserDisplayName)
        return text;
    // Again: two halves of a character may have stood around what went.
    QString result = text;
    for (QString before; before != result;) {
        before = result;
        result = onceTidied(field, before);
    }
    return result;
}

} // namespace contract
