#pragma once

#include "base/worker.h"
#include "contract/prerequest.h"
#include "exchange/pasting.h"
#include "filling/notice.h"
#include "services.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMenu;

namespace ui {

class CodeAid;
class ContractForm;
class CopyMenu;
class CurrentProfile;
class Destination;
class DraftKeeper;
class ExpiryAid;
class NoticeStrip;
class TemplateShelf;
struct Filling;
struct Place;

/// Everything that fills, empties and copies the form as a whole: example, new, clear and their
/// undo, drafts, templates, paste and copy, an earlier attempt as a new one. What it did stands in
/// the strip above the form, with Undo.
///
/// It follows the current profile before the page does: it gives the form mode and defaults, saves
/// the old profile's draft and brings the new one's back.
class FormDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormDesk)
public:
    struct Parts {
        ContractForm &form;
        CodeAid &code;
        ExpiryAid &expiry;
        NoticeStrip &strip;
        CurrentProfile &current;
    };
    /// `parent`: the page; menus and dialogs belong to it.
    FormDesk(const Parts &parts, const Services &services, QWidget *parent);
    ~FormDesk() override;

    QAction fillExample;
    QAction newContract; ///< same merchant, plan and URL; fresh code and expiry; no user (Ctrl+N)
    QAction clear;
    QAction undo; ///< the last of the big changes (Ctrl+Alt+Z); off where there is none
    QAction paste; ///< from the clipboard (Ctrl+Shift+V)
    QAction saveTemplate;
    QAction openTemplates; ///< opens `templates()` at the button (Ctrl+T)
    /// The profile's templates, the first nine with keys 1 to 9, then what manages them.
    [[nodiscard]] QMenu *templates() const;
    /// Copy as JSON, curl, PHP, Go, key=value.
    [[nodiscard]] QMenu *copies() const;

    /// Fills the form with what that attempt sent, a fresh code and a fresh expiry. `row`: whole.
    void newFrom(const history::Row &row);
    /// Whether the form changes may not be made now (a call is running).
    void setBusy(bool busy);

    bool eventFilter(QObject *page, QEvent *event) override;

private:
    void setShortcuts();
    void connectActions();
    void followProfile();
    void restoreDraft(const forms::Draft &draft);
    void fillInExample();
    void beginNew();
    void fillIn(const forms::Template &chosen);
    void pasteText();
    void takeOver(const exchange::Pasted &pasted);
    void copy(exchange::Format format);
    void undoLast();

    /// Makes a big change that can be undone, and says what it was.
    void change(const std::function<void()> &apply, const Notice &notice);
    void say(const Notice &notice);
    void showUndo();
    void retranslate();
    [[nodiscard]] contract::PreSignRequest withFreshCode(contract::PreSignRequest request);
    [[nodiscard]] Place place() const;

    const Parts m_parts;
    const Services m_services;
    QString m_whose; ///< id of the profile that the form is filled in for
    profile::FormDefaults m_defaults; ///< its own
    base::Worker m_reader; ///< of long texts that were pasted
    bool m_busy = false;
    QHash<QString, QList<contract::PreSignRequest>> m_before; ///< by profile; the last is undone
    Notice m_notice;
    Destination *m_destination;
    CopyMenu *m_copies;
    TemplateShelf *m_shelf;
    DraftKeeper *m_keeper;
};

} // namespace ui
