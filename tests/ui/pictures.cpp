// Pictures of the real window for people to look at: the form and what became of it in every
// language, light, size and font size, with a contact sheet each; the other pages at the usual font
// size. Says on standard error what is cut or overlaps. Usage: ui_pictures FOLDER (tests/pictures)

#include "profiles/profilespage.h"
#include "ui/contactsheet.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/look.h"
#include "ui/settling.h"
#include "ui/style.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QRegularExpression>
#include <QTabBar>
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

template <typename Condition> void until(Condition condition)
{
    if (!QTest::qWaitFor(condition, 30'000))
        qFatal("A state to be photographed does not come.");
}

/// Of a second, by the clock in a text of any language; 0 where there is none.
int tenthsPassed(const QString &progress)
{
    static const QRegularExpression clock(QStringLiteral("([0-9]+)[.,]([0-9])"));
    const QRegularExpressionMatch found = clock.match(progress);
    return 10 * found.captured(1).toInt() + found.captured(2).toInt();
}

/// In which circumstances pictures are taken.
struct Scene {
    QString language;
    QString light;
    QSize size;
    int percent; ///< of the usual font size
};

/// One window, photographed on its way through all states.
class Session
{
public:
    Session(const QDir &folder, const Scene &scene, ContactSheet &sheet)
        : m_folder(folder)
        , m_title(QStringLiteral("%1-%2-%3-%4")
                      .arg(scene.language, scene.light)
                      .arg(scene.size.width())
                      .arg(scene.percent))
        , m_sheet(sheet)
        , m_desk({ .tamper = [this](const sandbox::Request &, sandbox::Answer &answer,
                                 sandbox::Judge &) { misbehave(answer, m_behaviour); },
              .language = scene.language })
    {
        m_desk.window().resize(scene.size);
        m_desk.waitForSandbox();
    }

    void runForm()
    {
        takeForSheet("1-empty");
        m_desk.type("plan_id", QStringLiteral("12a"));
        m_desk.type("user_display_name", QStringLiteral("张😀 三"));
        m_desk.type("user_client_ip", QStringLiteral("192.168.0.1"));
        m_desk.click("signButton");
        takeForSheet("2-errors");
        attempt(Behaviour::Good, "3-signed");
        attempt(Behaviour::Refuse, "4-refused");
        m_behaviour = Behaviour::Hang;
        m_desk.click("fillExampleButton");
        m_desk.click("signButton");
        // The light of the busy line is in sight by then, and the clock shows something.
        until([this] { return tenthsPassed(m_desk.textOf("progressLine")) >= 4; });
        take("5-busy");
        m_desk.click("cancelButton");
        m_desk.waitUntilIdle();
        takeForSheet("6-unknown");
    }

    void runPages()
    {
        attempt(Behaviour::Forge, "7-unverified");
        m_behaviour = Behaviour::Good;
        m_desk.click("sandboxPageButton");
        auto *log = m_desk.find<QTableView>("sandboxLog");
        log->setFocus();
        m_desk.press(Qt::Key_Down);
        m_desk.click("rotateButton");
        until([this] { return m_desk.find("rotateButton")->isEnabled(); });
        take("8-sandbox");
        m_desk.click("signPageButton");
        askForPassphrase();
        signLive();
        setUpMerchant();
    }

private:
    void askForPassphrase()
    {
        m_desk.choose(m_desk.save(m_desk.sandboxMerchant(QStringLiteral("open sesame"))));
        m_desk.click("fillExampleButton");
        m_desk.click("signButton");
        const auto dialog = [this] {
            return m_desk.window().findChild<QDialog *>(QStringLiteral("secretDialog"));
        };
        until([&] { return dialog() && dialog()->isActiveWindow(); });
        m_desk.type("secretInput", QStringLiteral("open sesame"));
        take("9-passphrase", *dialog());
        m_desk.click("secretCancel");
        m_desk.waitUntilIdle();
        m_desk.activate();
        take("10-cancelled");
    }

    /// A live request cannot be sent from here; its row can be shown.
    void signLive()
    {
        profile::Profile live = m_desk.liveMerchant(12);
        live.colour = QStringLiteral("#c2410c");
        live.defaults.plans = { { QStringLiteral("123"), QStringLiteral("Taxi 出租车") } };
        live = m_desk.save(live);
        m_desk.choose(live);
        m_desk.click("fillExampleButton");
        history::Row row;
        row.startedMs = QDateTime::currentMSecsSinceEpoch();
        row.environment = live.environment;
        row.profileId = live.id;
        row.profileName = live.name;
        row.baseUri = live.accessPoint;
        row.outContractCode = m_desk.textOf("out_contract_code");
        row.userDisplayName = m_desk.textOf("user_display_name");
        row.expiredTime = m_desk.textOf("expired_time");
        row.requestBytes = "{}";
        const auto begun = m_desk.store().begin(row);
        until([&begun] { return begun.isFinished(); });
        row = begun.result().value();
        row.outcome = history::Outcome::Verified;
        row.sessionId = QStringLiteral("201710180325670965");
        row.httpStatus = 200;
        row.durationMs = 318;
        const auto done = m_desk.store().finish(row);
        auto *table = m_desk.find<QTableView>("historyView");
        until([&] {
            return done.isFinished()
                && table->model()->index(0, 4).data().toString() == row.sessionId;
        });
        table->setFocus();
        table->selectRow(0);
        until([this, &row] { return m_desk.textOf("sessionId") == row.sessionId; });
        const auto isCounted = [this] {
            return m_desk.window().findChild<QWidget *>(QStringLiteral("certificateLine"))
                != nullptr;
        };
        until(isCounted);
        take("11-live");
        m_desk.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        take("12-locked");
    }

    void setUpMerchant()
    {
        auto *page = m_desk.window().findChild<ui::ProfilesPage *>();
        m_desk.click("profilesPageButton");
        page->checkProfile(QStringLiteral("sandbox"));
        until([this] { return m_desk.find("checkProfileButton")->isEnabled(); });
        take("13-profiles");
        page->createProfile({ merchantFolder() });
        const auto dialog = [this] {
            return m_desk.window().findChild<QDialog *>(QStringLiteral("profileDialog"));
        };
        until([&] { return dialog() && dialog()->isVisible(); });
        until([this] { return !m_desk.find("profileDropArea")->property("busy").toBool(); });
        take("14-dropped", *dialog());
        auto *parts = m_desk.find<QTabBar>("profileTabs");
        for (int part = 1; part < parts->count(); ++part) {
            parts->setCurrentIndex(part);
            take(qPrintable(QStringLiteral("15-part%1").arg(part)), *dialog());
        }
        dialog()->reject();
    }

    /// What the certificate tool unpacks to, with a zip that somebody left there.
    QString merchantFolder()
    {
        const support::TestKeys &keys = m_desk.keys();
        const QDir folder(keys.path(QStringLiteral("1900000009_20261123_cert")));
        folder.mkpath(QStringLiteral("."));
        const QString key
            = keys.makeRsaKey(QStringLiteral("1900000009_20261123_cert/apiclient_key.pem"));
        keys.makeCertificate(QStringLiteral("1900000009_20261123_cert/apiclient_cert.pem"), key,
            QStringLiteral("5157F09EFDC096DE15EBE81A47057A7200000009"),
            QStringLiteral("1900000009"), 400);
        keys.write(QStringLiteral("1900000009_20261123_cert/cert.zip"), "PK\x03\x04 …");
        return folder.path();
    }

    void attempt(Behaviour behaviour, const char *name)
    {
        m_behaviour = behaviour;
        m_desk.fillExampleAndSign();
        takeForSheet(name);
    }

    void takeForSheet(const char *name)
    {
        m_sheet.add(m_title + u' ' + QString::fromLatin1(name), take(name));
    }

    QPixmap take(const char *name) { return take(name, m_desk.window()); }

    QPixmap take(const char *name, QWidget &what)
    {
        support::waitForLayouts(what);
        const QString file = QStringLiteral("%1-%2.png").arg(m_title, QString::fromLatin1(name));
        const QPixmap picture = what.grab();
        if (!picture.save(m_folder.filePath(file)))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        for (const QString &complaint : support::crowding(what))
            std::fprintf(stderr, "%s: %s\n", qPrintable(file), qPrintable(complaint));
        return picture;
    }

    const QDir m_folder;
    const QString m_title;
    ContactSheet &m_sheet;
    std::atomic<Behaviour> m_behaviour { Behaviour::Good };
    support::Desk m_desk;
};

void photograph(const QDir &folder, const QString &language, const QString &light, int percent)
{
    support::enlargeFonts(percent);
    ContactSheet sheet;
    for (const QSize &size : { QSize(1280, 800), QSize(1024, 700) }) {
        Session session(folder, { language, light, size, percent }, sheet);
        session.runForm();
        if (percent == 100)
            session.runPages();
    }
    const QString file = QStringLiteral("sheet-%1-%2-%3.png").arg(language, light).arg(percent);
    if (!sheet.save(folder.filePath(file)))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

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
            for (const int percent : { 100, 200 })
                photograph(folder, language, light, percent);
        }
    }
    return 0;
}
