#include "history/storenotice.h"

#include "tonelabel.h"
#include "words/problems.h"

#include <QDir>
#include <QFileInfo>

namespace ui {

StoreNotice::StoreNotice(history::Store &store, ToneLabel &label, QObject *parent)
    : QObject(parent)
    , m_label(label)
{
    connect(&store, &history::Store::reachableChanged, this, &StoreNotice::follow);
    connect(&store, &history::Store::spooledChanged, this, [this](int count) {
        m_spooled = count;
        show();
    });
    connect(&store, &history::Store::spoolUnreadable, this, [this](const QStringList &files) {
        m_unreadable = files;
        show();
    });
}

void StoreNotice::setProblem(const history::StoreError &problem)
{
    m_problem = problem;
    show();
}

void StoreNotice::clearProblem()
{
    if (!m_problem)
        return;
    m_problem.reset();
    show();
}

void StoreNotice::follow(bool isReachable, const history::StoreError &why)
{
    const bool wasLost = m_lost.has_value();
    if (isReachable) {
        m_lost.reset();
        m_problem.reset(); // what could not be read is read again
    } else {
        m_lost = why;
    }
    show();
    if (wasLost && isReachable)
        emit recovered();
}

void StoreNotice::show()
{
    QStringList lines;
    if (m_lost)
        lines.append(words::text(*m_lost));
    else if (m_problem)
        lines.append(words::text(*m_problem));
    if (m_spooled > 0)
        lines.append(tr("%n outcome(s) wait on this computer until the server is back: they are "
                        "kept, and written by themselves.",
            nullptr, m_spooled));
    if (!m_unreadable.isEmpty())
        lines.append(
            tr("%n outcome(s) that waited on this computer cannot be read, and were not "
               "written. Keep the folder %1 and give it to whoever looks after this "
               "computer.",
                nullptr, int(m_unreadable.size()))
                .arg(QDir::toNativeSeparators(QFileInfo(m_unreadable.first()).absolutePath())));
    m_label.say(hasProblem() ? Tone::Bad : Tone::Warning, lines.join(QLatin1Char('\n')));
}

} // namespace ui
