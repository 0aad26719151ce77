#pragma once

#include "services.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace ui {

class HistoryPanel;

/// What can be done with the history as a whole and with chosen attempts of it: out to files, in
/// from them, compared, kept in order.
class HistoryDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryDesk)
public:
    /// `window`: what the dialogs belong to.
    HistoryDesk(const Services &services, HistoryPanel &panel, QWidget *window);

    /// Looks for damage and makes the day's backup; the window calls it once it is at rest.
    void begin();
    /// The attempt in view, whose support bundle can be saved; empty: none.
    void setAttempt(const QString &id);

    QAction exportRows;
    QAction importRows;
    QAction bundle;
    QAction compare;
    QAction keeping;
    QAction server;

    /// LanguageChange comes from the window.
    bool event(QEvent *event) override;

signals:
    /// Something to say about the whole history.
    void said(const QString &text, bool isGood);

private:
    void openExport();
    void chooseImport();
    void import(const QString &file);
    void chooseBundle(const history::Row &row);
    void openComparison();
    void showComparison(const history::Row &a, const history::Row &b);
    void openKeeping();
    void openServer();
    void read(const QString &id, const std::function<void(const history::Row &)> &then);
    void retranslate();

    const Services m_services;
    HistoryPanel &m_panel;
    QWidget *m_window;
    QString m_attempt;
    base::Worker m_files { QStringLiteral("history-files") }; ///< last member
};

} // namespace ui
