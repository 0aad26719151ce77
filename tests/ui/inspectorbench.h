#pragma once

#include "history/store.h"
#include "support/fixedclock.h"
#include "ui/cardbench.h"
#include "ui/session/byteview.h"
#include "ui/session/inspector.h"
#include "words/languages.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

class QAbstractButton;
class QLineEdit;
class QPlainTextEdit;

namespace support {

/// The inspector alone, over a store of its own, and someone in front of it.
class InspectorBench
{
public:
    /// Room for two views beside each other; as much as a small window gives it.
    enum Width { Wide = 1000, Narrow = 560 };

    explicit InspectorBench(int width);
    ~InspectorBench();
    Q_DISABLE_COPY_MOVE(InspectorBench)

    /// Makes the inspector anew over the same store and settings, as the next start does.
    void open(int width);

    /// A row that the store holds, on its way still.
    [[nodiscard]] history::Row recorded(const char *code);
    /// The row as the store has it now.
    [[nodiscard]] history::Row stored(const history::Row &row)
    {
        return *store->row(row.id).result();
    }

    [[nodiscard]] ui::ByteView *view(const char *name) const;
    /// What the view shows; nothing where it was not made yet.
    [[nodiscard]] QString textOf(const char *name) const;
    /// A label's text; nothing while it is hidden.
    [[nodiscard]] QString remark(const char *name) const;

    /// Shows a row and goes to its note by the key.
    void note(const history::Row &row);
    [[nodiscard]] QPlainTextEdit *noteEdit() const;
    [[nodiscard]] QLineEdit *tagInput() const;
    [[nodiscard]] QAbstractButton *chip(const char *name) const;
    /// The tags in sight.
    [[nodiscard]] QStringList chips() const;

private:
    QTemporaryDir m_folder;

public:
    words::Languages languages;
    FixedClock clock { CardBench::nowMs };
    QSettings settings;
    std::unique_ptr<history::Store> store;
    std::unique_ptr<ui::Inspector> inspector;

    /// The store that is there at the next start.
    void restartStore();
};

/// An attempt with all its bytes, which was verified.
[[nodiscard]] history::Row wholeRow();

} // namespace support
