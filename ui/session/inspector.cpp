#include "session/inspector.h"

#include "actionbutton.h"
#include "base/async.h"
#include "look.h"
#include "option.h"
#include "session/bytepage.h"
#include "session/byteview.h"
#include "session/notepage.h"
#include "session/rowtexts.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

static const Option<bool> prettyOption { QLatin1String("inspector/pretty") };
static constexpr int sizes = 5; // that titles may have
static constexpr qsizetype largeBytes = 16 * 1024; // laid out in well below a frame

Inspector::Inspector(history::Store &store, QSettings &settings, QWidget *parent)
    : QTabWidget(parent)
    , m_store(store)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("inspector"));
    setDocumentMode(true);
    for (int i = 0; i < TabCount; ++i)
        addTab(new QWidget(this), QString());
    pretty.setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B));
    pretty.setCheckable(true);
    pretty.setChecked(prettyOption.read(settings));
    editNote.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    editNote.setEnabled(false);
    connect(&pretty, &QAction::toggled, this, [this](bool isPretty) {
        prettyOption.write(m_settings, isPretty);
        layOut();
    });
    connect(&editNote, &QAction::triggered, this, &Inspector::goToNote);
    retranslate();
    tabBar()->hide(); // there is nothing to look into before the first row
}

/// Whoever loses the focus by this tells nobody any more.
Inspector::~Inspector()
{
    if (m_note)
        m_note->disconnect(this);
}

void Inspector::fillPage(int tab, QWidget &content)
{
    auto *layout = new QVBoxLayout(widget(tab));
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&content);
}

/// Large fonts in a small window: a note and its tags are more than fits.
QWidget *Inspector::scrolled(QWidget &content)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(&content);
    content.setAutoFillBackground(false); // setWidget fills it; the panel shows through
    return area;
}

void Inspector::makePages()
{
    static constexpr std::array names { "request", "stringToSign", "headers", "response" };
    for (int i = 0; i < bytePages; ++i) {
        m_bytes[size_t(i)] = new BytePage(QString::fromLatin1(names[size_t(i)]), widget(i));
        fillPage(i, *m_bytes[size_t(i)]);
    }
    m_verification = new ByteView(QStringLiteral("verificationView"), widget(Verification));
    m_verification->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // sentences
    fillPage(Verification, *m_verification);
    m_note = new NotePage(m_store, widget(Note));
    fillPage(Note, *scrolled(*m_note));
    connect(m_note, &NotePage::remarksChanged, this, &Inspector::fitTitles);
    makePrettyButton();
    tabBar()->show();
    retranslate();
    layOut();
}

void Inspector::makePrettyButton()
{
    auto *corner = new QWidget(this);
    m_prettyButton = new QToolButton(corner);
    m_prettyButton->setObjectName(QStringLiteral("prettyButton"));
    m_prettyButton->setText(QStringLiteral("{ }"));
    m_prettyButton->setAutoRaise(true);
    m_prettyButton->setCheckable(true);
    m_prettyButton->setChecked(pretty.isChecked());
    m_prettyButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_prettyButton, &QToolButton::clicked, &pretty, &QAction::trigger);
    connect(&pretty, &QAction::toggled, m_prettyButton, &QToolButton::setChecked);
    auto *layout = new QVBoxLayout(corner);
    layout->setContentsMargins(0, 0, space::medium, 0);
    layout->addWidget(m_prettyButton);
    setCornerWidget(corner);
    corner->show();
}

void Inspector::showRow(const history::Row &row)
{
    // Only now: fonts are slow to be found, and the window has no bytes to show when it appears.
    if (!m_note)
        makePages();
    m_row = row;
    m_isShowing = true;
    m_note->showRow(row);
    editNote.setEnabled(!row.id.isEmpty());
    fill();
}

void Inspector::clearAll()
{
    m_row = {};
    m_isShowing = false;
    editNote.setEnabled(false);
    if (!m_note)
        return;
    m_note->showRow({});
    ++m_filling;
    for (BytePage *page : m_bytes)
        page->clear();
    m_verification->showText({});
}

void Inspector::fill()
{
    const int filling = ++m_filling;
    if (bytesOf(m_row) < largeBytes)
        return showTexts(rowTexts(m_row));
    for (BytePage *page : m_bytes) // another row's must not stand here meanwhile
        page->clear();
    m_verification->showText({});
    if (!m_worker)
        m_worker = std::make_unique<base::Worker>(QStringLiteral("inspector"));
    const auto making = m_worker->run([row = m_row] { return rowTexts(row); });
    base::whenDone(making, this, [this, filling](const RowTexts &texts) {
        if (filling == m_filling)
            showTexts(texts);
    });
}

void Inspector::showTexts(const RowTexts &texts)
{
    m_bytes[Request]->showText(texts.request);
    m_bytes[StringToSign]->showText(texts.stringToSign);
    m_bytes[Headers]->showText(texts.headers);
    m_bytes[Response]->showText(texts.response);
    m_verification->showText(texts.verification.raw);
}

void Inspector::layOut()
{
    if (!m_note)
        return;
    for (BytePage *page : m_bytes)
        page->setLayoutOf(pretty.isChecked() ? BytePage::Layout::Pretty : BytePage::Layout::Raw);
}

void Inspector::goToNote()
{
    setCurrentIndex(Note);
    m_note->goThere();
}

bool Inspector::holdsUnsavedNote() const { return m_note && m_note->holdsUnsaved(); }

void Inspector::saveNote()
{
    if (m_note)
        m_note->save();
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_isShowing)
            fill(); // some of it is in words
    }
    QTabWidget::changeEvent(event);
}

void Inspector::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitTitles();
}

/// Large fonts in a narrow window: rather smaller titles, then shorter ones, than one that is cut.
void Inspector::fitTitles()
{
    const int room = width() - (cornerWidget() ? cornerWidget()->sizeHint().width() : 0);
    for (const QStringList &wording : { titles(), shortTitles() }) {
        setTitles(wording);
        QFont size = font();
        for (int i = 0; i < sizes; ++i, size = small(size)) {
            tabBar()->setFont(size);
            if (tabBar()->sizeHint().width() <= room)
                return;
        }
    }
}

QStringList Inspector::titles() const
{
    return { tr("Request"), tr("String-to-sign"), tr("Headers"), tr("Response"), tr("Verification"),
        tr("Note") };
}

QStringList Inspector::shortTitles() const
{
    return { tr("Sent"), tr("Signed"), tr("Heads"), tr("Reply"), tr("Check"), tr("Note") };
}

void Inspector::setTitles(const QStringList &wording)
{
    const bool isNoted = m_note && m_note->remarks() != Remarks {};
    for (int i = 0; i < wording.size(); ++i) {
        const QString title = i == Note && isNoted ? QString(wording[i] + u" •") : wording[i];
        if (tabText(i) != title) // else the bar is laid out anew
            setTabText(i, title);
    }
}

void Inspector::retranslate()
{
    tabBar()->setAccessibleName(tr("Inspector"));
    setAccessibleName(tr("Inspector"));
    pretty.setText(tr("Formatted bytes"));
    editNote.setText(tr("Note and tags"));
    const QStringList whole = titles();
    for (int i = 0; i < TabCount; ++i)
        setTabToolTip(i, whole[i]);
    setTabToolTip(Note, textWithShortcut(editNote));
    if (m_note) {
        for (int i = 0; i < bytePages; ++i)
            m_bytes[size_t(i)]->setTitle(whole[i]);
        m_verification->setAccessibleName(whole[Verification]);
        m_prettyButton->setToolTip(textWithShortcut(pretty));
        m_prettyButton->setAccessibleName(pretty.text());
    }
    if (isVisible()) // else its width is not known yet
        fitTitles();
    else
        setTitles(whole);
}

} // namespace ui
