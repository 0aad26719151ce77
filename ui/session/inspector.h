#pragma once

#include "base/worker.h"
#include "history/store.h"

#include <QAction>
#include <QTabWidget>

#include <array>
#include <memory>

class QSettings;
class QToolButton;

namespace ui {

class BytePage;
class ByteView;
class NotePage;
struct RowTexts;

/// A row exactly as it was: the bytes of the request, its string-to-sign, the headers, the answer,
/// how that was verified, and what a clerk noted. Raw, so that nothing here differs from what was
/// signed; laid out beside it on request. The pages are made for the first row.
class Inspector final : public QTabWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspector)
public:
    Inspector(history::Store &store, QSettings &settings, QWidget *parent);
    ~Inspector() override;

    void showRow(const history::Row &row);
    void clearAll();
    /// Whether a note that was typed is not in the history yet; `saveNote` tries at once.
    [[nodiscard]] bool holdsUnsavedNote() const;
    void saveNote();

    QAction pretty; ///< laid out, or raw; remembered
    QAction editNote; ///< goes to note and tags; off without a row

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Tab { Request, StringToSign, Headers, Response, Verification, Note, TabCount };
    static constexpr int bytePages = 4; ///< the first ones

    void makePages();
    void fillPage(int tab, QWidget &content);
    void makePrettyButton();
    [[nodiscard]] QWidget *scrolled(QWidget &content);
    void fill();
    void showTexts(const RowTexts &texts);
    void layOut();
    void goToNote();
    void fitTitles();
    void setTitles(const QStringList &titles);
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QStringList shortTitles() const;
    void retranslate();

    history::Store &m_store;
    QSettings &m_settings;
    history::Row m_row; ///< in view; without an id: none
    bool m_isShowing = false;
    int m_filling = 0; ///< texts of an older one are forgotten
    std::array<BytePage *, bytePages> m_bytes {}; ///< null until the first row
    ByteView *m_verification = nullptr;
    NotePage *m_note = nullptr;
    QToolButton *m_prettyButton = nullptr;
    std::unique_ptr<base::Worker> m_worker; ///< for large bodies; last member: ends first
};

} // namespace ui
