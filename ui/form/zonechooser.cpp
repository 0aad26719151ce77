#include "form/zonechooser.h"

#include "contract/zonedtime.h"
#include "words/moments.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui {

static constexpr QLatin1String systemChoice { "system" };
static constexpr int hongKongItem = 0;
static constexpr int systemItem = 1;

QTimeZone zoneOf(const QString &choice)
{
    if (choice.isEmpty())
        return contract::hongKong();
    const QTimeZone zone
        = choice == systemChoice ? QTimeZone::systemTimeZone() : QTimeZone(choice.toLatin1());
    return zone.isValid() ? zone : contract::hongKong();
}

/// IANA names have no blanks: whoever types "new york" means New_York.
static QString asName(const QString &typed)
{
    return typed.trimmed().replace(QLatin1Char(' '), QLatin1Char('_'));
}

namespace {
class ZoneCompleter final : public QCompleter
{
public:
    ZoneCompleter(QAbstractItemModel *zones, QObject *parent)
        : QCompleter(zones, parent)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
    }

    [[nodiscard]] QStringList splitPath(const QString &typed) const override
    {
        return { asName(typed) };
    }
};
} // namespace

ZoneChooser::ZoneChooser(const QString &choice, qint64 atMs, QWidget *parent)
    : Selector(QStringLiteral("expiryZone"), parent)
    , m_atMs(atMs)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill();
    setCompleter(new ZoneCompleter(model(), this));
    setCurrentIndex(std::max(findData(choice), hongKongItem));
    connect(this, &QComboBox::currentIndexChanged, this, &ZoneChooser::edited);
    connect(this, &QComboBox::editTextChanged, this, &ZoneChooser::follow);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ZoneChooser::settle);
}

void ZoneChooser::fill()
{
    addItem(QString(), QString());
    addItem(QString(), QString(systemChoice));
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        const QString name = QString::fromLatin1(id);
        addItem(name, name);
    }
    retranslate();
}

QString ZoneChooser::choice() const { return currentData().toString(); }

bool ZoneChooser::isKnown() const { return currentText() == itemText(currentIndex()); }

void ZoneChooser::follow(const QString &text)
{
    const int named = findText(asName(text), Qt::MatchFixedString);
    if (named >= 0 && named != currentIndex())
        setCurrentIndex(named); // says so itself
    else
        emit edited();
}

void ZoneChooser::settle()
{
    if (isKnown())
        return;
    completer()->setCompletionPrefix(currentText());
    if (currentText().trimmed().isEmpty() || completer()->completionCount() == 0)
        return;
    const int first = findText(completer()->currentCompletion());
    if (first == currentIndex())
        setEditText(itemText(first)); // typed over, and meant after all
    else
        setCurrentIndex(first);
}

void ZoneChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Selector::changeEvent(event);
}

void ZoneChooser::retranslate()
{
    const QSignalBlocker quiet(this); // the same zones by other names
    setItemText(hongKongItem, words::zoneName(contract::hongKong(), m_atMs));
    setItemText(systemItem,
        tr("This computer's: %1").arg(words::zoneName(QTimeZone::systemTimeZone(), m_atMs)));
}

} // namespace ui
