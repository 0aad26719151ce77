// An export where no file may grow beyond a few KiB: transfer_nospace DIR FILE. Says how it ended.

#include "transfer/export.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QString dir = QCoreApplication::arguments().value(1);
    const QString file = QCoreApplication::arguments().value(2);
    const base::SystemClock clock;
    history::Store store(dir, clock);
    const auto found = store.find({}).result();
    if (!found)
        return 2;
    std::signal(SIGXFSZ, SIG_IGN); // a write fails instead
    const rlimit small { 16 * 1024, 16 * 1024 };
    ::setrlimit(RLIMIT_FSIZE, &small);
    transfer::Export job(store, { .numbers = found->numbers, .file = file }, nullptr);
    QObject::connect(
        &job, &transfer::Export::finished, &app, [](const transfer::ExportResult &result) {
            const auto *failure = std::get_if<transfer::ExportFailure>(&result);
            const bool isFull = failure && failure->code == transfer::ExportFailure::Code::DiskFull;
            std::puts(isFull ? "disk full" : failure ? "another failure" : "exported");
            QCoreApplication::quit();
        });
    job.start();
    return QCoreApplication::exec();
}
