// A console for tests to start, kill and hinder: forms_writer DIR WHAT
//   drafts     saves drafts 1, 2, … until it is killed
//   templates  saves templates 1, 2, … until it is killed
//   try        a draft and a template, and what it knows then
//   limited    the same, files may not grow over a few bytes
// It says what is asked for and what is on the disk, a line each.

#include "forms/samples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using samples::aProfile;

static void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

template <typename Save> static int loop(Save save)
{
    for (int number = 1;; ++number) {
        say(QStringLiteral("asked %1").arg(number));
        if (!save(number).result())
            return 1;
        say(QStringLiteral("saved %1").arg(number));
    }
}

static int tryAll(forms::Drafts &drafts, forms::Templates &templates)
{
    const auto tell = [](const char *what, const forms::WriteResult &result) {
        say(QLatin1String(what) + (result ? QStringLiteral("ok") : QStringLiteral("failed")));
        if (!result && !result.error().path.contains(aProfile))
            say(QStringLiteral("without a path"));
    };
    tell("draft: ", drafts.save(aProfile, samples::draft(7)).result());
    say(QStringLiteral("known draft: %1").arg(samples::numberOf(drafts.load(aProfile))));
    tell("template: ",
        templates.save(aProfile, samples::namedTemplate(QStringLiteral("new"))).result());
    say(u"known templates: " + samples::names(templates.of(aProfile)).join(u' '));
    return 0;
}

static void limitFiles()
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit few { 16, 16 };
    ::setrlimit(RLIMIT_FSIZE, &few);
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString dir = QCoreApplication::arguments().value(1);
    const QString what = QCoreApplication::arguments().value(2);
    forms::Drafts drafts(dir);
    forms::Templates templates(dir);
    if (what == QLatin1String("drafts"))
        return loop([&](int number) { return drafts.save(aProfile, samples::draft(number)); });
    if (what == QLatin1String("templates"))
        return loop([&](int number) {
            return templates.save(aProfile, samples::namedTemplate(QString::number(number)));
        });
    if (what == QLatin1String("limited"))
        limitFiles();
    if (what == QLatin1String("try") || what == QLatin1String("limited"))
        return tryAll(drafts, templates);
    return 64;
}
