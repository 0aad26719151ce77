#pragma once

#include "form/contractform.h"
#include "form/formsummary.h"
#include "support/fixedclock.h"
#include "words/languages.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace support {

/// The form alone, with the line above Sign, and someone in front of it.
class FormBench
{
public:
    static constexpr qint64 now = 1'700'000'000'000; // 2023-11-14T22:13:20Z
    explicit FormBench(const QSize &size = { 520, 700 });

    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] ui::ContractForm &form() { return *m_form; }
    [[nodiscard]] ui::FormSummary &summary() { return *m_summary; }
    [[nodiscard]] words::Languages &languages() { return m_languages; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    template <typename T = QWidget> [[nodiscard]] T *find(const QString &objectName)
    {
        T *found = m_window.findChild<T *>(objectName);
        if (!found)
            qFatal("There is no %s.", qPrintable(objectName));
        return found;
    }
    [[nodiscard]] QLineEdit *field(const char *apiName);
    [[nodiscard]] QString errorOf(const char *apiName);
    [[nodiscard]] QString textOf(const char *objectName);
    [[nodiscard]] bool isShown(const char *objectName);
    /// With the focus there; what is no key comes as an input method sends it.
    void type(const char *apiName, const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(const char *objectName);
    /// The form anew, over the same settings: as after a restart.
    void restart();

private:
    void open();

    QTemporaryDir m_folder;
    QSettings m_settings;
    words::Languages m_languages;
    FixedClock m_clock { now };
    QWidget m_window;
    QVBoxLayout m_layout;
    ui::ContractForm *m_form = nullptr;
    ui::FormSummary *m_summary = nullptr;
};

} // namespace support
