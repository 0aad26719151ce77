#include "profileselector.h"

#include "icons.h"
#include "profiletext.h"

#include <QEvent>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace ui {

// Characters; longer names are in the tool tip. Where fonts are large the bar needs the room.
static constexpr int usualLength = 16;
static constexpr int leastLength = 6;

ProfileSelector::ProfileSelector(QWidget *parent)
    : Selector(QStringLiteral("profileSelector"), parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(usualLength);
    connect(this, &QComboBox::activated, this, &ProfileSelector::choose);
}

void ProfileSelector::setProfiles(const QList<profile::Profile> &profiles, const QString &currentId)
{
    m_profiles = profiles;
    m_currentId = currentId;
    clear();
    for (const profile::Profile &profile : profiles)
        addItem(QString(), profile.id);
    insertSeparator(count());
    addItem(QString());
    enableManaging(false);
    showCurrent();
    retranslate();
}

QSize ProfileSelector::minimumSizeHint() const
{
    const int spared = (usualLength - leastLength) * fontMetrics().horizontalAdvance(u'X');
    return sizeHint() - QSize(spared, 0);
}

void ProfileSelector::showCurrent() { setCurrentIndex(findData(m_currentId)); }

void ProfileSelector::choose(int index)
{
    if (index == manageIndex()) {
        showCurrent();
        emit manageWanted();
    } else {
        emit chosen(itemData(index).toString());
    }
}

void ProfileSelector::showPopup()
{
    enableManaging(true);
    QComboBox::showPopup();
}

void ProfileSelector::hidePopup()
{
    QComboBox::hidePopup();
    enableManaging(false);
}

/// Arrow keys on the closed list step over what is disabled.
void ProfileSelector::enableManaging(bool enabled)
{
    static_cast<QStandardItemModel *>(model())->item(manageIndex())->setEnabled(enabled);
}

void ProfileSelector::wheelEvent(QWheelEvent *event) { event->ignore(); }

void ProfileSelector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void ProfileSelector::retranslate()
{
    for (int i = 0; i < m_profiles.size(); ++i) {
        setItemText(i, profileLine(m_profiles[i]));
        setItemIcon(i, profileIcon(m_profiles[i], devicePixelRatioF()));
        setItemData(i, itemText(i), Qt::ToolTipRole);
    }
    if (count() > 0)
        setItemText(manageIndex(), tr("Manage profiles …"));
    setName(tr("Merchant profile"));
    setToolTip(tr("Merchant profile: %1 (Ctrl+P)").arg(currentText()));
}

} // namespace ui
