#include "form/fieldhelp.h"

#include "look.h"
#include "tonelabel.h"
#include "words/fields.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

static constexpr int lettersWide = 56;

FieldHelp::FieldHelp(contract::Field field, contract::Mode mode, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_scroll(new QScrollArea(this))
    , m_sheet(new QWidget)
    , m_layout(new QVBoxLayout(m_sheet))
{
    setObjectName(QStringLiteral("fieldHelp"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_layout->setContentsMargins(space::large, space::large, space::large, space::large);
    m_layout->setSpacing(space::medium);
    addTop(field);
    for (const contract::Rule &rule : contract::rulesOf(field, mode))
        addRule(rule);
    m_layout->addStretch();

    m_scroll->setObjectName(QStringLiteral("fieldHelpRules"));
    m_scroll->setWidget(m_sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_sheet->setAutoFillBackground(false); // the frame's own ground shows through
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(m_spoken.first());
    m_scroll->setAccessibleDescription(m_spoken.mid(1).join(QLatin1Char('\n')));
    setAccessibleName(m_spoken.first());
    setFocusProxy(m_scroll);
    m_scroll->setFocus(); // keys scroll it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_scroll);
}

static ToneLabel *wrapped(Tone tone, const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(tone, parent);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

void FieldHelp::addTop(contract::Field field)
{
    const QString label = words::label(field);
    const QString name = contract::apiName(field);
    auto *title = wrapped(Tone::Plain, label, m_sheet);
    title->setObjectName(QStringLiteral("fieldHelpTitle"));
    title->setFont(heading(font()));
    auto *apiName = wrapped(Tone::Muted, name, m_sheet);
    apiName->setFont(small(monospaced(font())));
    m_layout->addWidget(title);
    m_layout->addWidget(apiName);
    m_layout->addWidget(wrapped(Tone::Plain, words::hint(field), m_sheet));
    m_spoken.append({ QStringLiteral("%1 %2").arg(label, name), words::hint(field) });
}

void FieldHelp::addRule(const contract::Rule &rule)
{
    // Not as errors are shown: nothing is wrong yet.
    const bool isError = rule.severity == contract::Severity::Error;
    const QString mark = isError ? tr("Must") : tr("Should");
    auto *word = new ToneLabel(isError ? Tone::Accent : Tone::Warning, m_sheet);
    word->setText(mark);
    m_layout->addSpacing(space::small);
    m_layout->addWidget(word);
    m_layout->addWidget(wrapped(Tone::Plain, words::ruleText(rule), m_sheet));
    m_spoken.append(QStringLiteral("%1: %2").arg(mark, words::ruleText(rule)));
    addSource(rule);
}

void FieldHelp::addSource(const contract::Rule &rule)
{
    const QString page = contract::pageOf(rule.source);
    const QString source = words::text(rule.source);
    const QString plain = tr("Source: %1 (%2)").arg(source, words::text(rule.sure));
    m_spoken.append(plain);
    auto *label = wrapped(Tone::Muted, plain, m_sheet);
    label->setObjectName(QStringLiteral("fieldHelpSource"));
    m_layout->addWidget(label);
    if (page.isEmpty())
        return;
    label->setTextFormat(Qt::RichText);
    label->setText(tr("Source: %1 (%2)")
                       .arg(QStringLiteral("<a href=\"%1\">%2</a>")
                                .arg(page.toHtmlEscaped(), source.toHtmlEscaped()),
                           words::text(rule.sure).toHtmlEscaped()));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setToolTip(page);
    label->setAccessibleName(plain);
    connect(label, &QLabel::linkActivated, this,
        [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
}

void FieldHelp::openAt(const QWidget &anchor)
{
    const QRect screen = anchor.screen()->availableGeometry();
    const QRect spot(anchor.mapToGlobal(QPoint(0, 0)), anchor.size());
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const int width = qMin(
        screen.width(), qMax(spot.width(), lettersWide * fontMetrics().averageCharWidth() + bar));
    const int wanted = m_sheet->heightForWidth(width - bar - 2) + 2;
    const int below = screen.bottom() - spot.bottom() - space::small;
    const int above = spot.top() - screen.top() - space::small;
    const int height = qMin(wanted, qMax(below, above));
    const int top
        = height <= below ? spot.bottom() + space::small + 1 : spot.top() - space::small - height;
    const int left = qBound(screen.left(), spot.left(), screen.right() + 1 - width);
    setGeometry(left, top, width, height);
    show();
}

void FieldHelp::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.panel);
    painter.setPen(look.muted);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FieldHelp::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1) { // what opened it
        close();
        return event->accept();
    }
    QFrame::keyPressEvent(event); // Escape closes a popup
}

} // namespace ui
