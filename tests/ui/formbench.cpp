#include "ui/formbench.h"

#include "style.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace support {

FormBench::FormBench(const QSize &size)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_layout(&m_window)
{
    m_languages.use(QStringLiteral("en"));
    QApplication::setStyle(new ui::Style);
    m_layout.setContentsMargins(0, 0, 0, 0);
    m_window.resize(size);
    open();
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("The window did not become active.");
}

void FormBench::open()
{
    m_form = new ui::ContractForm(m_clock, m_settings, &m_window);
    m_summary = new ui::FormSummary(*m_form, &m_window);
    m_layout.addWidget(m_form, 1);
    m_layout.addWidget(m_summary);
}

void FormBench::restart()
{
    delete m_summary;
    delete m_form;
    open();
    QCoreApplication::processEvents();
}

QLineEdit *FormBench::field(const char *apiName)
{
    return find<QLineEdit>(QString::fromLatin1(apiName));
}

QString FormBench::errorOf(const char *apiName)
{
    return textOf(QByteArray(apiName).append("Error").constData());
}

QString FormBench::textOf(const char *objectName)
{
    return find(QString::fromLatin1(objectName))->property("text").toString();
}

bool FormBench::isShown(const char *objectName)
{
    const auto *widget = m_window.findChild<QWidget *>(QString::fromLatin1(objectName));
    return widget && widget->isVisible();
}

void FormBench::type(const char *apiName, const QString &text)
{
    QLineEdit *input = field(apiName);
    if (!input->hasFocus())
        input->setFocus();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() < 0x80) {
            QTest::keyClick(input, text[i].toLatin1());
            continue;
        }
        const qsizetype length = text[i].isHighSurrogate() ? 2 : 1;
        QTest::sendKeyEvent(
            QTest::Click, input, Qt::Key_unknown, text.mid(i, length), Qt::NoModifier);
        i += length - 1;
    }
}

void FormBench::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_window, key, modifiers);
}

void FormBench::click(const char *objectName)
{
    QTest::mouseClick(find(QString::fromLatin1(objectName)), Qt::LeftButton);
}

} // namespace support
