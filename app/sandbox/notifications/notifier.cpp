#include "sandbox/notifications/notifier.h"

#include "base/uuid.h"
#include "sandbox/notifications/retryschedule.h"

#include <QCryptographicHash>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTimer>

namespace sandbox {

namespace {

using State = NotificationRecord::State;
using std::chrono::milliseconds;

constexpr qsizetype resourceNonceSize = 12;
constexpr qsizetype keptBody = 4 * 1024;
constexpr qsizetype keptDeliveries = 64;

/// What is sent in turn until the true one is out.
QList<NotificationSignature> lineupOf(Prelude prelude)
{
    switch (prelude) {
    case Prelude::None:
        return { NotificationSignature::True };
    case Prelude::Probe:
        return { NotificationSignature::Probe, NotificationSignature::True };
    case Prelude::Forged:
        return { NotificationSignature::Forged, NotificationSignature::True };
    }
    Q_UNREACHABLE();
}

milliseconds hastened(milliseconds delay, double speed)
{
    return speed > 0 ? milliseconds(qint64(double(delay.count()) / speed)) : delay;
}

} // namespace

Later laterByTimer()
{
    return [](milliseconds delay, QObject *context, const std::function<void()> &then) {
        QTimer::singleShot(delay, Qt::PreciseTimer, context, then);
    };
}

struct Notifier::Entry {
    NotificationRecord record;
    QList<NotificationSignature> lineup {}; ///< to be sent one after the other
    qsizetype retries = 0; ///< of the schedule, used up
    quint64 ticket = 0; ///< of the retry that is waited for; others are outdated
    bool isUnderWay = false;
};

Notifier::Notifier(const NotifierOptions &options, const NotifierMeans &means, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_means(means)
{
}

Notifier::~Notifier() = default;

std::optional<QString> Notifier::notify(
    const SignedContract &contract, NotificationEvent event, Prelude prelude)
{
    const qint64 nowMs = m_means.clock.nowMs();
    const QString id = base::uuid7(nowMs);
    const QByteArray content = notifiedContract(contract, event);
    const auto body = sealedBody({ .event = event,
                                     .id = id,
                                     .createdMs = nowMs,
                                     .contract = content,
                                     .nonce = m_means.nonces.next().left(resourceNonceSize) },
        m_means.apiv3Key->bytes());
    if (!body)
        return {};
    const auto entry = std::make_shared<Entry>(
        Entry { .record = { .id = id,
                    .event = event,
                    .createdMs = nowMs,
                    .contractId = contract.contractId,
                    .outContractCode = contract.outContractCode,
                    .meantFor = event == NotificationEvent::Signed ? contract.notifyUrl : QString(),
                    .contract = content,
                    .body = *body,
                    .headers = stamp(*body, NotificationSignature::True) } });
    keep(entry);
    if (m_options.notifyTo.isEmpty())
        tell(entry);
    else
        begin(entry, prelude);
    return id;
}

bool Notifier::resend(const QString &id, Prelude prelude)
{
    const EntryPointer entry = m_entries.value(id);
    if (!entry || entry->isUnderWay || m_options.notifyTo.isEmpty())
        return false;
    begin(entry, prelude);
    return true;
}

bool Notifier::stop(const QString &id)
{
    const EntryPointer entry = m_entries.value(id);
    if (!entry || (entry->record.state != State::Waiting && entry->record.state != State::Posting))
        return false;
    entry->lineup.clear();
    entry->record.nextMs.reset();
    entry->record.state = State::Stopped;
    entry->ticket = ++m_tickets;
    tell(entry);
    return true;
}

QList<NotificationRecord> Notifier::records() const
{
    QList<NotificationRecord> list;
    for (const QString &id : m_order)
        list.append(m_entries.value(id)->record);
    return list;
}

std::optional<NotificationRecord> Notifier::record(const QString &id) const
{
    const EntryPointer entry = m_entries.value(id);
    return entry ? std::optional(entry->record) : std::nullopt;
}

NotificationHeaders Notifier::stamp(const QByteArray &body, NotificationSignature signature) const
{
    const QByteArray nonce = m_means.nonces.next();
    const QByteArray requestId
        = QCryptographicHash::hash(m_means.nonces.next(), QCryptographicHash::Sha1).toHex();
    return notificationHeaders(body,
        { .sentMs = m_means.clock.nowMs(),
            .nonce = nonce,
            .requestId = requestId.toUpper() + "-0" },
        signature, m_means.sign);
}

void Notifier::keep(const EntryPointer &entry)
{
    m_entries.insert(entry->record.id, entry);
    m_order.enqueue(entry->record.id);
    while (m_order.size() > m_options.kept) {
        const QString oldest = m_order.dequeue();
        m_entries.remove(oldest);
        emit forgotten(oldest);
    }
}

void Notifier::begin(const EntryPointer &entry, Prelude prelude)
{
    entry->lineup = lineupOf(prelude);
    entry->retries = 0;
    enqueue(entry);
}

void Notifier::enqueue(const EntryPointer &entry)
{
    entry->ticket = ++m_tickets;
    entry->record.state = State::Waiting;
    entry->record.nextMs = m_means.clock.nowMs();
    if (!m_due.contains(entry))
        m_due.enqueue(entry);
    tell(entry);
    pump();
}

void Notifier::pump()
{
    if (m_isPumping) // a courier that answers at once
        return;
    const QScopedValueRollback<bool> guard(m_isPumping, true);
    while (m_underWay.size() < m_options.atOnce && !m_due.isEmpty()) {
        const EntryPointer entry = m_due.dequeue();
        if (m_entries.contains(entry->record.id) && !entry->lineup.isEmpty())
            post(entry);
    }
}

void Notifier::post(const EntryPointer &entry)
{
    if (m_options.notifyTo.isEmpty()) { // since it was planned
        entry->record.state = State::ShownOnly;
        entry->record.nextMs.reset();
        return tell(entry);
    }
    const NotificationSignature signature = entry->lineup.takeFirst();
    const quint64 ticket = ++m_tickets;
    const Parcel parcel { .url = m_options.notifyTo,
        .headers = stamp(entry->record.body, signature),
        .body = entry->record.body };
    entry->record.deliveries.append({ .sentMs = m_means.clock.nowMs(),
        .where = parcel.url,
        .signature = signature,
        .headers = parcel.headers });
    if (entry->record.deliveries.size() > keptDeliveries)
        entry->record.deliveries.removeFirst();
    ++entry->record.sent;
    entry->record.state = State::Posting;
    entry->record.nextMs.reset();
    entry->isUnderWay = true;
    m_underWay.insert(ticket);
    tell(entry);

    // By id: what is forgotten should not live on in a timer.
    const QString id = entry->record.id;
    m_means.later(notificationLimit, this, [this, id, ticket] {
        settle(id, ticket, { .failure = PostFailure::Deadline, .duration = notificationLimit });
    });
    const QPointer<Notifier> self(this);
    m_means.courier(parcel, [self, id, ticket](const PostResult &result) {
        if (self)
            self->settle(id, ticket, result);
    });
}

void Notifier::settle(const QString &id, quint64 ticket, const PostResult &result)
{
    if (!m_underWay.remove(ticket)) // settled before
        return;
    if (const EntryPointer entry = m_entries.value(id)) {
        entry->isUnderWay = false;
        PostResult &kept = entry->record.deliveries.last().result;
        kept = result;
        kept.body.truncate(keptBody);
        kept.body.squeeze();
        goOn(entry);
    }
    pump();
}

void Notifier::goOn(const EntryPointer &entry)
{
    const NotificationDelivery &delivery = entry->record.deliveries.constLast();
    const bool isTrue = delivery.signature == NotificationSignature::True;
    if (isTrue && delivery.isAccepted())
        entry->record.state = State::Accepted;
    else if (entry->record.state != State::Stopped)
        return isTrue ? planRetry(entry) : enqueue(entry);
    tell(entry);
}

void Notifier::planRetry(const EntryPointer &entry)
{
    const QList<std::chrono::seconds> &schedule = retrySchedule();
    if (entry->retries == schedule.size()) {
        entry->record.state = State::GivenUp;
        return tell(entry);
    }
    const milliseconds delay = hastened(schedule.at(entry->retries++), m_options.speed);
    entry->lineup = { NotificationSignature::True };
    entry->record.state = State::Waiting;
    entry->record.nextMs = m_means.clock.nowMs() + delay.count();
    const quint64 ticket = ++m_tickets;
    entry->ticket = ticket;
    m_means.later(delay, this, [this, id = entry->record.id, ticket] {
        const EntryPointer waiting = m_entries.value(id);
        if (waiting && waiting->ticket == ticket)
            enqueue(waiting);
    });
    tell(entry);
}

void Notifier::tell(const EntryPointer &entry) { emit changed(entry->record); }

} // namespace sandbox
