#include "ui/visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>

namespace support {

static QStringList modelTexts(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        texts.append(model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model.rowCount(); ++row) {
            texts.append(model.index(row, column).data().toString());
            texts.append(model.index(row, column).data(Qt::ToolTipRole).toString());
        }
    }
    return texts;
}

static QStringList ownTexts(const QWidget &widget)
{
    QStringList texts { widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
        widget.windowTitle(), widget.statusTip() };
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts.append({ edit->placeholderText(), edit->isReadOnly() ? edit->text() : QString() });
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        texts.append(edit->placeholderText());
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        texts.append(combo->currentText());
        for (int i = 0; i < combo->count(); ++i)
            texts.append(combo->itemText(i));
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
        texts.append(menu->title());
        for (const QAction *action : menu->actions())
            texts.append(action->text());
    }
    if (const auto *table = qobject_cast<const QTableView *>(&widget))
        texts.append(modelTexts(*table->model()));
    return texts;
}

QStringList visibleTexts(const QWidget &window)
{
    QStringList texts { window.windowTitle() };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // The chosen language stays in the selector; the clock runs on; and the menu bar lists in a
        // nameless menu of its own what had no room once.
        if (qobject_cast<const QMenu *>(widget) && widget->objectName().isEmpty())
            continue;
        if (widget->objectName() == QLatin1String("languageSelector")
            || widget->objectName() == QLatin1String("timeLeft"))
            continue;
        for (const QString &text : ownTexts(*widget))
            texts.append(QStringLiteral("%1: %2").arg(widget->objectName().isEmpty()
                    ? QString::fromLatin1(widget->metaObject()->className())
                    : widget->objectName(),
                text));
    }
    texts.sort(); // Qt stacks its own inner widgets anew now and then
    return texts;
}

} // namespace support
