#pragma once

#include "base/clock.h"
#include "contract/prerequest.h"
#include "form/codewatch.h"
#include "history/store.h"
#include "profile/profile.h"

#include <QAction>
#include <QObject>

#include <optional>

class QSettings;
class QToolButton;

namespace ui {

class ContractForm;
class CurrentProfile;
class FormField;
class SandboxStatus;

/// What helps to fill in out_contract_code: codes by the profile's pattern, and a look into the
/// history while someone types, which says where the code was used before and how the content
/// differs. Where that attempt may be repeated exactly, it offers so. A code that was made here and
/// turns out to be used gives way to the next one.
class CodeAid final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeAid)
public:
    struct Services {
        const base::Clock &clock;
        history::Store &store;
        QSettings &settings; ///< the sequence of each profile
        CurrentProfile &current;
        SandboxStatus &sandbox;
    };
    /// A child of the form.
    CodeAid(ContractForm &form, const Services &services);

    /// Writes a fresh code into the field (Ctrl+G).
    QAction generate;
    /// Repeats the attempt that used the code, while that may be done (Ctrl+Alt+R).
    QAction repeat;
    /// A fresh code by the current profile's pattern; its sequence number is used up.
    [[nodiscard]] QString freshCode();
    /// The history is there to be asked; before, it is not (the window has not been painted yet).
    void start();

    bool event(QEvent *event) override;

signals:
    /// Someone wants that attempt repeated exactly. Whole, with its request bytes.
    void repeatWanted(const history::Row &row);

private:
    /// A code that was made here, and how often another had to be tried instead of it.
    struct Fresh {
        QString code;
        qint64 madeMs = 0;
        int tries = 0;
    };
    /// An earlier use of the code in the field.
    struct Use {
        history::Row row;
        contract::PreSignRequest sent;
        int others = 0;
    };

    [[nodiscard]] QToolButton *addButton(QAction &action, const char *objectName);
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString nextCode();
    [[nodiscard]] std::optional<history::CodeQuery> query(const QString &code) const;
    void followCode();
    void look();
    void take(const CodeWatch::Answer &answer);
    [[nodiscard]] bool isStale(const CodeWatch::Answer &answer) const;
    void follow(const history::Row &row);
    void show();
    void offerRepeat(bool offered);
    [[nodiscard]] QList<contract::Field> differences() const;
    void retranslate();

    ContractForm &m_form;
    FormField &m_field;
    const Services m_services;
    CodeWatch *m_watch;
    QToolButton *m_new;
    QToolButton *m_repeat = nullptr; ///< made when there is something to repeat
    bool m_started = false;
    QString m_code; ///< what the field held when last looked at
    Fresh m_fresh;
    std::optional<Use> m_use;
    QString m_own; ///< the latest attempt of this console
};

} // namespace ui
