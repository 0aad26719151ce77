#include "history/mask/cuts.h"

#include <QTextBoundaryFinder>

namespace history {

QList<Cut> openidCuts(QStringView openid)
{
    constexpr qsizetype shown = 4;
    constexpr qsizetype shortest = 4 * shown; // a shorter one would not be hidden by its middle
    const QString dots = QStringLiteral("…");
    const qsizetype size = openid.size();
    const bool isMasked = size == 2 * shown + 1 && openid[shown] == u'…';
    if (size == 0 || isMasked || (size == 2 && openid[1] == u'…'))
        return {};
    qsizetype from = size >= shortest ? shown : size > 1 ? 1 : 0;
    qsizetype end = size >= shortest ? size - shown : size;
    // No half of a pair is left over.
    from -= from > 0 && openid[from].isLowSurrogate() ? 1 : 0;
    end += end < size && openid[end].isLowSurrogate() ? 1 : 0;
    return { { from, end - from, dots } };
}

QString cut(QString text, const QList<Cut> &cuts)
{
    // From the end, so that the places of the others stay.
    for (auto each = cuts.crbegin(); each != cuts.crend(); ++each)
        text.replace(each->from, each->length, each->by);
    return text;
}

QList<Range> graphemes(QStringView text)
{
    QList<Range> ranges;
    const QString copy = text.toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, copy);
    for (qsizetype from = 0, end = finder.toNextBoundary(); end > from;
         from = end, end = finder.toNextBoundary())
        ranges.append({ from, end });
    return ranges;
}

/// What stands between words: 买买提·阿不都, J. Smith.
static bool isSeparator(QStringView text, const Range &range)
{
    const QChar first = text[range.from];
    return first.isSpace() || first == u'·' || first == u'・' || first == u'•';
}

QList<Cut> nameCuts(QStringView name)
{
    QList<Cut> cuts;
    const QList<Range> all = graphemes(name);
    const auto isEdge
        = [&](qsizetype i) { return i < 0 || i == all.size() || isSeparator(name, all[i]); };
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isEdge(i))
            continue;
        const bool isKept = isEdge(i - 1) && !isEdge(i + 1);
        if (!isKept)
            cuts.append({ all[i].from, all[i].end - all[i].from, QStringLiteral("*") });
    }
    return cuts;
}

} // namespace history
