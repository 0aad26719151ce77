#include "ui/inspectorbench.h"

#include "base/uuid.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace support {

using history::Row;

InspectorBench::InspectorBench(int width)
    : settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , store(std::make_unique<history::Store>(m_folder.path(), clock))
{
    languages.use(QStringLiteral("en"));
    open(width);
}

InspectorBench::~InspectorBench() = default;

void InspectorBench::open(int width)
{
    inspector = std::make_unique<ui::Inspector>(*store, settings, nullptr);
    inspector->addAction(&inspector->pretty); // as the window's menus have them
    inspector->addAction(&inspector->editNote);
    inspector->resize(width, 240);
    inspector->show();
    inspector->activateWindow();
    if (!QTest::qWaitForWindowActive(inspector.get()))
        qFatal("The inspector does not come.");
}

void InspectorBench::restartStore()
{
    store.reset(); // finishes what it was asked for
    store = std::make_unique<history::Store>(m_folder.path(), clock);
}

Row InspectorBench::recorded(const char *code)
{
    Row row;
    row.id = base::uuid7(clock.nowMs());
    row.outContractCode = QString::fromLatin1(code);
    row.requestBytes = "{}";
    row.startedMs = clock.nowMs();
    const auto begun = store->begin(row).result();
    if (!begun)
        qFatal("The row was not begun.");
    return *begun;
}

ui::ByteView *InspectorBench::view(const char *name) const
{
    return inspector->findChild<ui::ByteView *>(QString::fromLatin1(name));
}

QString InspectorBench::textOf(const char *name) const
{
    return view(name) ? view(name)->toPlainText() : QString();
}

QString InspectorBench::remark(const char *name) const
{
    const auto *label = inspector->findChild<QWidget *>(QString::fromLatin1(name));
    return label->isHidden() ? QString() : label->property("text").toString();
}

void InspectorBench::note(const Row &row)
{
    inspector->showRow(row);
    QTest::keyClick(inspector.get(), Qt::Key_E, Qt::ControlModifier);
    if (!QTest::qWaitFor([this] { return noteEdit()->hasFocus(); }))
        qFatal("The key does not go to the note.");
}

QPlainTextEdit *InspectorBench::noteEdit() const
{
    return inspector->findChild<QPlainTextEdit *>(QStringLiteral("noteEdit"));
}

QLineEdit *InspectorBench::tagInput() const
{
    return inspector->findChild<QLineEdit *>(QStringLiteral("tagInput"));
}

QAbstractButton *InspectorBench::chip(const char *name) const
{
    return inspector->findChild<QAbstractButton *>(QString::fromLatin1(name));
}

QStringList InspectorBench::chips() const
{
    QStringList tags;
    for (const auto *one : inspector->findChildren<QAbstractButton *>()) {
        if (one->objectName().startsWith(QLatin1String("tagChip")) && one->isVisible())
            tags.append(one->text().chopped(3)); // the cross
    }
    return tags;
}

Row wholeRow()
{
    Row row = verifiedRow();
    row.requestBytes = R"({"plan_id":"12251","user_display_name":"张三"})";
    row.requestHeaders = "Accept: application/json\nAuthorization: WECHATPAY2-SHA256-RSA2048 x\n";
    row.stringToSign = "POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n1795000000\n"
                       "593BEC0C930BF1AFEB40B4A08C8FB242\n"
        + row.requestBytes + '\n';
    row.finishedMs = CardBench::nowMs;
    row.verifySerial = QStringLiteral("5157F09E");
    row.verification = QStringLiteral(R"({"code":"verified","serial":"5157F09E"})");
    row.responseHeaders = "Request-ID: 08E6\nWechatpay-Serial: 5157F09E\n"
                          "Wechatpay-Timestamp: 1794999998\nWechatpay-Nonce: c5ac7061fccab6bf\n"
                          "Wechatpay-Signature: AbCd\n";
    return row;
}

} // namespace support
