#include "signing/pindesk.h"

namespace signing {

namespace {

bool asksForPin(const QCA::Event &event)
{
    return event.type() == QCA::Event::Password && event.source() == QCA::Event::KeyStore
        && event.passwordStyle() == QCA::Event::StylePIN;
}

} // namespace

PinDesk::PinDesk()
    : m_thread(QStringLiteral("token-pin"))
{
    m_thread
        .run([this] {
            m_handler = std::make_unique<QCA::EventHandler>();
            QObject::connect(m_handler.get(), &QCA::EventHandler::eventReady, m_handler.get(),
                [this](int id, const QCA::Event &event) { answer(id, event); });
            m_handler->start();
        })
        .waitForFinished();
}

PinDesk::~PinDesk()
{
    m_thread.run([this] { m_handler.reset(); }).waitForFinished();
}

void PinDesk::open(const QString &store, const base::Secret &pin)
{
    const QMutexLocker locker(&m_mutex);
    m_store = store;
    m_pin = QCA::SecureArray(pin.bytes());
    m_questions = {};
}

PinDesk::Questions PinDesk::close()
{
    const QMutexLocker locker(&m_mutex);
    m_store.clear();
    m_pin.clear();
    return m_questions;
}

void PinDesk::answer(int id, const QCA::Event &event)
{
    QCA::SecureArray pin;
    {
        const QMutexLocker locker(&m_mutex);
        if (event.type() == QCA::Event::Token)
            m_questions.token = true;
        else if (asksForPin(event) && event.keyStoreInfo().id() == m_store && !m_store.isEmpty()
            && m_questions.pin++ == 0)
            pin = m_pin;
    }
    if (pin.isEmpty())
        m_handler->reject(id);
    else
        m_handler->submitPassword(id, pin);
}

} // namespace signing
