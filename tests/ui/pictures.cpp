// Pictures of the real window in every state, language, light and size, for people to look at.
// Usage: ui_pictures FOLDER

#include "ui/desk.h"
#include "ui/look.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QTableView>
#include <QTest>

#include <atomic>
#include <cstdio>

namespace {

enum class Behaviour { Good, Refuse, Forge, Hang };

void misbehave(sandbox::Answer &answer, Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Good:
        return;
    case Behaviour::Refuse:
        answer.status = 403;
        answer.body = R"({"code":"NO_AUTH","message":"商户无此接口权限"})";
        return;
    case Behaviour::Forge:
        answer.body = R"({"session_id":"201710180325670965"})";
        return;
    case Behaviour::Hang:
        answer.delivery.way = sandbox::Delivery::Way::Hang;
        return;
    }
}

/// One window, photographed on its way through all states.
class Session
{
public:
    Session(const QDir &folder, const QString &language, const QSize &size, const QString &light)
        : m_folder(folder)
        , m_title(QStringLiteral("%1-%2-%3").arg(language, light).arg(size.width()))
        , m_desk({ .tamper = [this](const sandbox::Request &, sandbox::Answer &answer,
                                 sandbox::Judge &) { misbehave(answer, m_behaviour); },
              .language = language })
    {
        m_desk.window().resize(size);
        m_desk.waitForSandbox();
    }

    void run()
    {
        take("1-empty");
        m_desk.type("plan_id", QStringLiteral("12a"));
        m_desk.type("user_display_name", QStringLiteral("A B"));
        m_desk.click("signButton");
        take("2-errors");
        attempt(Behaviour::Refuse, "3-refused");
        attempt(Behaviour::Forge, "4-unverified");
        m_behaviour = Behaviour::Hang;
        m_desk.click("fillExampleButton");
        m_desk.click("signButton");
        QTest::qWait(400); // so that the busy line and the clock are in the picture
        take("5-busy");
        m_desk.click("cancelButton");
        m_desk.waitUntilIdle();
        take("6-unknown");
        attempt(Behaviour::Good, "7-verified");
        m_desk.click("sandboxPageButton");
        auto *log = m_desk.find<QTableView>("sandboxLog");
        log->setFocus();
        m_desk.press(Qt::Key_Down);
        take("8-sandbox");
    }

private:
    void attempt(Behaviour behaviour, const char *name)
    {
        m_behaviour = behaviour;
        m_desk.fillExampleAndSign();
        take(name);
    }

    void take(const char *name)
    {
        QCoreApplication::processEvents();
        const QString file = QStringLiteral("%1-%2.png").arg(m_title, QString::fromLatin1(name));
        if (!m_desk.window().grab().save(m_folder.filePath(file)))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }

    const QDir m_folder;
    const QString m_title;
    std::atomic<Behaviour> m_behaviour { Behaviour::Good };
    support::Desk m_desk;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(new ui::Style);
    const QApplication app(argc, argv);
    if (argc != 2)
        return std::fprintf(stderr, "usage: ui_pictures FOLDER\n"), 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    for (const QColor &ground : { QColor(Qt::white), QColor(0x20, 0x20, 0x20) }) {
        QApplication::setPalette(ui::tuned(QPalette(ground)));
        const QString light
            = ground == QColor(Qt::white) ? QStringLiteral("light") : QStringLiteral("dark");
        for (const QString &language : words::Languages::available()) {
            for (const QSize &size : { QSize(1280, 800), QSize(1024, 700) })
                Session(folder, language, size, light).run();
        }
    }
    return 0;
}
