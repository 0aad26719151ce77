#pragma once

#include "support/fixedclock.h"
#include "ui/history/historypanel.h"
#include "words/languages.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// The history alone, as the window shows it, over a temporary folder, and someone in front of it,
/// at a time that stands still until it is moved.
class SearchBench
{
public:
    static constexpr qint64 nowMs = 1'795'000'000'000; // 2026-11-18 11:06:40 UTC
    static constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

    SearchBench();

    struct Attempt {
        QString name;
        history::Outcome outcome = history::Outcome::Verified;
        qint64 startedMs = nowMs;
        base::Environment environment = base::Environment::Sandbox;
        QString profileId = QStringLiteral("shop");
        QString profileName = QStringLiteral("Shop HK");
        QString planId = QStringLiteral("123");
    };
    /// Keeps them in that order: the last one is listed first.
    void keep(const QList<Attempt> &attempts);
    /// A new panel, as at the start of the program, once it lists that many.
    void show(int rows);

    template <typename T = QWidget> [[nodiscard]] T *find(const char *name)
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    [[nodiscard]] bool isInSight(const char *name);
    [[nodiscard]] QString textOf(const char *name);
    [[nodiscard]] QTableView &table() { return *find<QTableView>("historyView"); }
    /// The display names in the table, from the top.
    [[nodiscard]] QStringList names();
    /// What the chips in sight say.
    [[nodiscard]] QStringList chips();
    /// Types into the search field, by an input method where it is no Latin letter.
    void type(const QString &text);
    /// Keys go where the focus is, or what is open.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// As window managers do once a dialog is gone.
    void activate();
    /// Opens what the keys open, and waits until it is in sight.
    QWidget *open(Qt::Key key, const char *name);
    /// Ticks a box of the filters, or takes the tick away; they are open then.
    void tick(const char *box);
    /// Chooses from a list of the filters; they are open then.
    void choose(const char *selector, int index);
    /// Until the history has told that so many plans are in it.
    void waitForPlans(int plans);

private:
    QTemporaryDir m_folder;
    int m_number = 0;

public:
    words::Languages languages;
    FixedClock clock { nowMs };
    QSettings settings;
    history::Store store;
    QWidget window;
    ui::HistoryPanel *panel = nullptr;
};

/// Of each kind one attempt, newest last: five, of two profiles and three plans.
[[nodiscard]] QList<SearchBench::Attempt> mixture();
/// Their display names, as the table lists them.
[[nodiscard]] QStringList everybody();

} // namespace support
