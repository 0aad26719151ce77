#pragma once

#include "session/notekeeper.h"

#include <QWidget>

class QPlainTextEdit;

namespace ui {

class TagField;
class ToneLabel;

/// The tab of the inspector where a clerk writes: note and tags of the row in view, and a strip
/// that says when they could not be saved.
class NotePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotePage)
public:
    NotePage(history::Store &store, QWidget *parent);
    ~NotePage() override;

    /// Without an id: there is nothing to write a note to.
    void showRow(const history::Row &row);
    [[nodiscard]] const Remarks &remarks() const { return m_keeper.remarks(); }
    /// To where one types.
    void goThere();
    void save() { m_keeper.save(); }
    [[nodiscard]] bool holdsUnsaved() const { return m_keeper.holdsUnsaved(); }

signals:
    void remarksChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Limit { None, NoteFull, TagsFull };

    void build();
    void showRemarks(const Remarks &remarks);
    void take();
    void limitNote();
    void tellLimit(Limit limit);
    void showState();
    void retranslate();

    NoteKeeper m_keeper;
    Limit m_limit = Limit::None;
    QPlainTextEdit *m_note;
    TagField *m_tags;
    ToneLabel *m_strip;
};

} // namespace ui
