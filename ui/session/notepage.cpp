#include "session/notepage.h"

#include "look.h"
#include "session/tagfield.h"
#include "tonelabel.h"
#include "words/problems.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

static constexpr int linesInSight = 3;

NotePage::NotePage(history::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_keeper(store, nullptr)
    , m_note(new QPlainTextEdit(this))
    , m_tags(new TagField(this))
    , m_strip(new ToneLabel(Tone::Muted, this))
{
    build();
    m_note->installEventFilter(this);
    connect(m_note, &QPlainTextEdit::textChanged, this, &NotePage::take);
    connect(m_tags, &TagField::changed, this, &NotePage::take);
    connect(m_tags, &TagField::full, this, [this] { tellLimit(Limit::TagsFull); });
    connect(m_tags, &TagField::left, this, &NotePage::save);
    connect(&m_keeper, &NoteKeeper::replaced, this, [this] { showRemarks(m_keeper.remarks()); });
    connect(&m_keeper, &NoteKeeper::savingChanged, this, &NotePage::showState);
    retranslate();
    showRemarks({});
}

/// What is typed is with the keeper already, who saves it.
NotePage::~NotePage()
{
    m_note->disconnect(this);
    m_tags->disconnect(this);
}

void NotePage::build()
{
    m_note->setObjectName(QStringLiteral("noteEdit"));
    m_note->setTabChangesFocus(true);
    m_note->setFrameShape(QFrame::NoFrame);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what the tags leave,
    m_note->setMinimumHeight(linesInSight * fontMetrics().lineSpacing()); // and no less than this
    m_note->document()->setDocumentMargin(space::large - space::small);
    m_strip->setObjectName(QStringLiteral("noteStrip"));
    m_strip->setWordWrap(true);
    m_strip->hide();
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::large - space::small, space::small, space::large, 0);
    below->setSpacing(space::small);
    below->addWidget(m_strip);
    below->addWidget(m_tags);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note, 1);
    layout->addLayout(below);
}

void NotePage::showRow(const history::Row &row)
{
    m_keeper.hold(row);
    setEnabled(m_keeper.isHolding());
}

void NotePage::goThere()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

/// What someone else wrote, or another row's.
void NotePage::showRemarks(const Remarks &remarks)
{
    const QSignalBlocker noNews(m_note);
    const QSignalBlocker noTags(m_tags);
    if (m_note->toPlainText() != remarks.note)
        m_note->setPlainText(remarks.note);
    m_tags->setTags(remarks.tags);
    setEnabled(m_keeper.isHolding());
    tellLimit(Limit::None);
    emit remarksChanged();
}

void NotePage::take()
{
    limitNote();
    m_keeper.change({ m_note->toPlainText(), m_tags->tags() });
    emit remarksChanged();
}

/// As a line edit of that length does it: what is too much is not taken.
void NotePage::limitNote()
{
    const qsizetype over = m_note->toPlainText().size() - Remarks::longestNote;
    if (over <= 0) {
        if (m_limit == Limit::NoteFull)
            tellLimit(Limit::None);
        return;
    }
    const QSignalBlocker noNews(m_note);
    QTextCursor cursor = m_note->textCursor();
    const int last = cursor.position();
    cursor.setPosition(qMax(0, last - int(over)));
    cursor.setPosition(last, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    tellLimit(Limit::NoteFull);
}

void NotePage::tellLimit(Limit limit)
{
    m_limit = limit;
    showState();
}

void NotePage::showState()
{
    QString text;
    Tone tone = Tone::Warning;
    if (m_keeper.problem() && m_keeper.holdsUnsaved()) {
        tone = Tone::Bad;
        text = tr("Not saved yet; what you typed is kept here and tried again. %1")
                   .arg(words::text(*m_keeper.problem()));
    } else if (m_limit == Limit::NoteFull) {
        text = tr("A note holds at most %1 characters.")
                   .arg(locale().toString(Remarks::longestNote));
    } else if (m_limit == Limit::TagsFull) {
        text = tr("At most %1 tags find room.").arg(Remarks::mostTags);
    }
    m_strip->say(tone, text);
}

bool NotePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        save();
    return QWidget::eventFilter(watched, event);
}

void NotePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NotePage::retranslate()
{
    m_note->setPlaceholderText(
        tr("A note for your team: saved by itself, searched like the rest."));
    m_note->setAccessibleName(tr("Note"));
    showState();
}

} // namespace ui
