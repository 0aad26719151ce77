#pragma once

#include "profiles/profiledraft.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class InputRow;
class PairList;

/// What the contract form starts with: identifiers by mode, where notifications go, the pattern of
/// its contract codes, and the templates with the names that people know them by.
class DefaultsSection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefaultsSection)
public:
    explicit DefaultsSection(QWidget *parent);

    void show(const profile::FormDefaults &defaults);
    void setMode(contract::Mode mode);
    void fill(ProfileDraft &draft) const;
    /// Looks at the pattern of the contract codes, and says at its input what is wrong with it.
    /// Whether all is well.
    [[nodiscard]] bool check();
    [[nodiscard]] bool hasProblem() const;
    void focusFirstProblem();

signals:
    /// There is something wrong now, or no longer.
    void problemsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        contract::Field field;
        QString profile::FormDefaults::*value;
        QLineEdit *input;
        InputRow *row;
    };

    void add(const char *objectName, contract::Field field, QString profile::FormDefaults::*value);
    void addPattern();
    [[nodiscard]] QString pattern() const;
    void makeExample();
    void showPattern();
    void retranslate();

    QList<Entry> m_entries;
    QLineEdit *m_pattern = nullptr;
    InputRow *m_patternRow = nullptr;
    QString m_example; ///< a code as the pattern makes it; empty for a bad one
    PairList *m_plans = nullptr;
    InputRow *m_plansRow = nullptr;
};

} // namespace ui
