// From exec to first paint, as someone in front of the screen sees it: the program is started under
// an Xvfb of its own, and the middle of the screen is read until it is no longer the black of the
// empty root window. Nothing inside the measured program knows of it. An empty QMainWindow of the
// same size is measured beside it, round by round.
// Usage: bench_startup PAPAY_CONSOLE [ROUNDS]

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include <sys/prctl.h>

namespace {

constexpr double mostTimes = 2.5;
constexpr double mostMoreMs = 60;
constexpr int usualRounds = 11;
constexpr int patienceMs = 20'000;

[[noreturn]] void giveUp(const char *why)
{
    std::fprintf(stderr, "bench_startup: %s\n", why);
    std::exit(2);
}

/// No child outlives us, however we end.
void dieWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

/// An X server for us alone; DISPLAY is set to it.
class Screen
{
public:
    Screen()
    {
        m_server.setProgram(QStringLiteral("Xvfb"));
        m_server.setArguments({ QStringLiteral("-displayfd"), QStringLiteral("1"),
            QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1280x800x24"),
            QStringLiteral("-nolisten"), QStringLiteral("tcp") });
        dieWithUs(m_server);
        m_server.start();
        while (!m_server.canReadLine()) {
            if (!m_server.waitForReadyRead(patienceMs))
                giveUp("Xvfb does not start");
        }
        qputenv("DISPLAY", QByteArray(":" + m_server.readLine().trimmed()));
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    ~Screen()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Screen)

private:
    QProcess m_server;
};

bool isPainted()
{
    const QPixmap middle = QGuiApplication::primaryScreen()->grabWindow(0, 640, 400, 1, 1);
    return (middle.toImage().pixel(0, 0) & 0xffffffU) != 0;
}

void waitUntil(bool painted, const QElapsedTimer &since)
{
    while (isPainted() != painted) {
        if (since.hasExpired(patienceMs))
            giveUp("the window does not come or go");
        QThread::usleep(1000); // asking more often would keep the X server from its work
    }
}

struct Candidate {
    const char *name;
    QString program;
    QStringList arguments;
    std::vector<double> ms = {};

    void measure()
    {
        QProcess process;
        process.setProgram(program);
        process.setArguments(arguments);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        dieWithUs(process);
        QElapsedTimer since;
        since.start();
        process.start();
        waitUntil(true, since);
        ms.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
        process.kill();
        process.waitForFinished();
        since.restart();
        waitUntil(false, since);
    }

    [[nodiscard]] double median() const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 2)
        giveUp("usage: bench_startup PAPAY_CONSOLE [ROUNDS]");
    const int rounds = argc > 2 ? std::atoi(argv[2]) : usualRounds;
    const Screen screen;
    const QGuiApplication app(argc, argv);
    const QTemporaryDir data;
    const QString console = QString::fromLocal8Bit(argv[1]);
    const auto options = [&data](const char *language) {
        return QStringList { QStringLiteral("--data-dir"), data.path(), QStringLiteral("--lang"),
            QString::fromLatin1(language) };
    };
    std::vector<Candidate> candidates {
        { "an empty QMainWindow",
            QCoreApplication::applicationDirPath() + QStringLiteral("/bench_startup_empty"), {} },
        { "papay-console in English", console, options("en") },
        { "papay-console in Chinese", console, options("zh_CN") },
    };
    for (Candidate &candidate : candidates) { // caches are warmed
        candidate.measure();
        candidate.ms.clear();
    }
    for (int round = 0; round < rounds; ++round) {
        for (Candidate &candidate : candidates)
            candidate.measure();
    }

    const double least = candidates.front().median();
    bool good = true;
    for (const Candidate &candidate : candidates) {
        const double ms = candidate.median();
        const bool within = ms <= least * mostTimes && ms <= least + mostMoreMs;
        good = good && within;
        std::printf(
            "exec to first paint, %s: %.1f ms, %.2f times, %+.1f ms (at most %.1f times and "
            "%+.0f ms; %d rounds)%s\n",
            candidate.name, ms, ms / least, ms - least, mostTimes, mostMoreMs, rounds,
            within ? "" : " TOO SLOW");
    }
    return good ? 0 : 1;
}
