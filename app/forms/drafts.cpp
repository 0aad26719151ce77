#include "forms/drafts.h"

#include "forms/requestjson.h"

namespace forms {

static constexpr QLatin1String savedMember("saved");
static constexpr QLatin1String requestMember("request");

static QJsonObject draftJson(const Draft &draft)
{
    return { { savedMember, draft.savedMs }, { requestMember, requestJson(draft.request) } };
}

static std::optional<Draft> readDraft(const QJsonObject &json)
{
    const auto request = readRequest(json.value(requestMember));
    if (!request || !json.value(savedMember).isDouble())
        return std::nullopt;
    return Draft { *request, json.value(savedMember).toInteger() };
}

Drafts::Drafts(const QString &dataDir)
    : m_folder(dataDir + QStringLiteral("/drafts"))
    , m_worker(QStringLiteral("drafts"))
{
}

KeptFile Drafts::file(const QString &profileId) const
{
    return KeptFile(m_folder, profileId,
        [](const QJsonObject &content) { return readDraft(content).has_value(); });
}

std::optional<Draft> Drafts::load(const QString &profileId) const
{
    if (const QList<Wish> open = m_backlog.of(profileId); !open.isEmpty())
        return open.last();
    const auto content = file(profileId).read();
    return content ? readDraft(*content) : std::nullopt;
}

QFuture<WriteResult> Drafts::save(const QString &profileId, const Draft &draft)
{
    return wish(profileId, draft);
}

QFuture<WriteResult> Drafts::remove(const QString &profileId)
{
    return wish(profileId, std::nullopt);
}

QFuture<WriteResult> Drafts::wish(const QString &profileId, const Wish &wish)
{
    const auto number = m_backlog.replace(profileId, wish);
    return m_worker.run([this, profileId, number] {
        return m_backlog.settle(profileId, number, [&](const QList<Wish> &open, quint64) {
            const Wish &newest = open.last();
            const KeptFile kept = file(profileId);
            return newest ? kept.write(draftJson(*newest)) : kept.remove();
        });
    });
}

} // namespace forms
