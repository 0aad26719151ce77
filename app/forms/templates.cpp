#include "forms/templates.h"

namespace forms {

static QList<Template> changedBy(QList<Template> list, const QList<TemplateChange> &changes)
{
    for (const TemplateChange &change : changes)
        list = changedBy(list, change);
    return list;
}

static QList<Template> listIn(const std::optional<QJsonObject> &content)
{
    return content ? readList(*content).value_or(QList<Template>()) : QList<Template>();
}

Templates::Templates(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_folder(dataDir + QStringLiteral("/templates"))
    , m_worker(QStringLiteral("templates"))
{
}

KeptFile Templates::file(const QString &profileId) const
{
    return KeptFile(m_folder, profileId,
        [](const QJsonObject &content) { return readList(content).has_value(); });
}

const QList<Template> &Templates::of(const QString &profileId)
{
    const auto known = m_known.find(profileId);
    if (known != m_known.end())
        return known->second;
    return m_known[profileId] = listIn(file(profileId).read());
}

QFuture<WriteResult> Templates::save(const QString &profileId, const Template &saved)
{
    if (!isTemplateName(saved.name))
        return m_worker.run([failure = file(profileId).failure(QStringLiteral("no name"))] {
            return WriteResult(tl::unexpect, failure);
        });
    return change(profileId, { TemplateChange::Kind::Put, saved });
}

QFuture<WriteResult> Templates::remove(const QString &profileId, const QString &name)
{
    return change(profileId, { TemplateChange::Kind::Remove, { name, {}, {} } });
}

QFuture<WriteResult> Templates::use(const QString &profileId, const QString &name)
{
    const TemplateChange used { TemplateChange::Kind::Use, { name, {}, {} } };
    if (changedBy(of(profileId), used) == of(profileId))
        return QtFuture::makeReadyFuture(WriteResult());
    return change(profileId, used);
}

QFuture<WriteResult> Templates::forget(const QString &profileId)
{
    know(profileId, {});
    return m_worker.run([kept = file(profileId)] { return kept.remove(); });
}

QFuture<WriteResult> Templates::change(const QString &profileId, const TemplateChange &change)
{
    const QList<Template> list = of(profileId);
    const auto number = m_backlog.append(profileId, change);
    know(profileId, changedBy(list, change));
    return m_worker.run([this, profileId, number] {
        return m_backlog.settle(profileId, number,
            [&](const auto &open, auto last) { return write(profileId, open, last); });
    });
}

/// On the worker's thread.
WriteResult Templates::write(
    const QString &profileId, const QList<TemplateChange> &changes, Number last)
{
    QList<Template> list;
    const auto written = file(profileId).change([&](const std::optional<QJsonObject> &content) {
        list = changedBy(listIn(content), changes);
        return listJson(list);
    });
    if (written)
        QMetaObject::invokeMethod(
            this, [this, profileId, list, last] { take(profileId, list, last); },
            Qt::QueuedConnection);
    return written;
}

void Templates::take(const QString &profileId, const QList<Template> &written, Number last)
{
    if (last < m_backlog.tried(profileId))
        return; // older than what is known; the newer list is on its way
    know(profileId, changedBy(written, m_backlog.of(profileId)));
}

void Templates::know(const QString &profileId, const QList<Template> &list)
{
    QList<Template> &known = m_known[profileId];
    if (known == list)
        return;
    known = list;
    emit changed(profileId);
}

} // namespace forms
