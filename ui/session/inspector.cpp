#include "session/inspector.h"

#include "look.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QTabBar>

namespace ui {

Inspector::Inspector(QWidget *parent)
    : QTabWidget(parent)
    , m_request(addView("requestView"))
    , m_stringToSign(addView("stringToSignView"))
    , m_headers(addView("headersView"))
    , m_response(addView("responseView"))
{
    setObjectName(QStringLiteral("inspector"));
    setDocumentMode(true);
    retranslate();
}

QPlainTextEdit *Inspector::addView(const char *objectName)
{
    auto *view = new QPlainTextEdit(this);
    view->setObjectName(QString::fromLatin1(objectName));
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->document()->setDocumentMargin(space::large - space::small);
    view->setWordWrapMode(QTextOption::WrapAnywhere);
    addTab(view, QString());
    return view;
}

/// Both heads, one after the other: what went to the access point, and what came back.
static QString bothHeads(const history::Row &row)
{
    QString text = QStringLiteral("→ ") + row.baseUri + QLatin1Char('\n')
        + QString::fromUtf8(row.requestHeaders);
    if (row.httpStatus)
        text += QStringLiteral("\n← HTTP %1\n").arg(*row.httpStatus)
            + QString::fromUtf8(row.responseHeaders);
    return text;
}

/// The answer's text; a session_id that was not verified is masked, so that nobody copies it from
/// here. The history keeps the bytes as they came.
static QString answerText(const history::Row &row)
{
    static const QRegularExpression session(
        QStringLiteral(R"re(("session_id"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}]+))re"));
    QString text = QString::fromUtf8(row.responseBytes);
    if (row.outcome != history::Outcome::Verified)
        text.replace(session, QStringLiteral("\\1\"••••••\""));
    return text;
}

void Inspector::showRow(const history::Row &row)
{
    // Only now: a font is slow to be found, and the window has no bytes to show when it appears.
    for (QPlainTextEdit *view : { m_request, m_stringToSign, m_headers, m_response })
        view->setFont(monospaced(font()));
    m_request->setPlainText(QString::fromUtf8(row.requestBytes));
    m_stringToSign->setPlainText(QString::fromUtf8(row.stringToSign));
    m_headers->setPlainText(bothHeads(row));
    m_response->setPlainText(answerText(row));
}

void Inspector::clearAll()
{
    for (QPlainTextEdit *view : { m_request, m_stringToSign, m_headers, m_response })
        view->clear();
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

void Inspector::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitTitles();
}

/// Large fonts in a narrow window: rather smaller titles than one that is cut.
void Inspector::fitTitles()
{
    tabBar()->setFont(font());
    if (tabBar()->sizeHint().width() > width())
        tabBar()->setFont(small(font()));
}

void Inspector::retranslate()
{
    tabBar()->setAccessibleName(tr("Inspector"));
    setAccessibleName(tr("Inspector"));
    const QStringList titles { tr("Request"), tr("String-to-sign"), tr("Headers"), tr("Response") };
    for (int i = 0; i < titles.size(); ++i) {
        setTabText(i, titles[i]);
        widget(i)->setAccessibleName(titles[i]);
    }
    if (isVisible()) // else its width is not known yet
        fitTitles();
}

} // namespace ui
