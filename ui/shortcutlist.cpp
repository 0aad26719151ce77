#include "shortcutlist.h"

#include "look.h"
#include "mainwindow.h"
#include "tonelabel.h"

#include <QDialog>
#include <QGridLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

/// Without the letter for the Alt key, which Chinese titles carry in brackets.
static QString plain(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&'));
}

static QList<const QAction *> withShortcuts(const QMenu &menu)
{
    QList<const QAction *> found;
    for (const QAction *action : menu.actions()) {
        if (action->menu())
            found += withShortcuts(*action->menu());
        if (!action->shortcut().isEmpty())
            found.append(action);
    }
    return found;
}

static void addRow(QGridLayout &grid, const QAction &action)
{
    const int line = grid.rowCount();
    auto *text = new ToneLabel(Tone::Plain, grid.parentWidget());
    text->setText(plain(action.text()));
    auto *keys = new ToneLabel(Tone::Muted, grid.parentWidget());
    keys->setText(action.shortcut().toString(QKeySequence::NativeText));
    grid.addWidget(text, line, 0);
    grid.addWidget(keys, line, 1);
}

static QWidget *makeList(const QMenuBar &menus, QWidget *parent)
{
    auto *list = new QWidget(parent);
    auto *grid = new QGridLayout(list);
    grid->setHorizontalSpacing(3 * space::large);
    for (const QAction *title : menus.actions()) {
        const QList<const QAction *> actions = withShortcuts(*title->menu());
        if (actions.isEmpty())
            continue;
        auto *heading = new ToneLabel(Tone::Accent, list);
        heading->setFont(sectionTitle(heading->font()));
        heading->setText(plain(title->text()));
        grid->addWidget(heading, grid->rowCount(), 0, 1, 2);
        for (const QAction *action : actions)
            addRow(*grid, *action);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return list;
}

void showShortcuts(QWidget &window, const QMenuBar &menus)
{
    auto *dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("shortcutList"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(MainWindow::tr("Keyboard shortcuts"));
    auto *area = new QScrollArea(dialog);
    area->setObjectName(QStringLiteral("shortcutArea"));
    area->setAccessibleName(dialog->windowTitle());
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeList(menus, area));
    area->setMinimumWidth(area->widget()->sizeHint().width() + 2 * space::large);
    auto *close = new QPushButton(MainWindow::tr("Close"), dialog);
    close->setObjectName(QStringLiteral("closeShortcuts"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(area, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->resize(QSize(dialog->sizeHint().width(), window.height() * 4 / 5));
    dialog->open();
}

} // namespace ui
