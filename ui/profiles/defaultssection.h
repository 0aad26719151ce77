#pragma once

#include "profiles/profiledraft.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class InputRow;
class PairList;

/// What the contract form starts with: identifiers by mode, where notifications go, and the
/// templates with the names that people know them by.
class DefaultsSection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefaultsSection)
public:
    explicit DefaultsSection(QWidget *parent);

    void show(const profile::FormDefaults &defaults);
    void setMode(contract::Mode mode);
    void fill(ProfileDraft &draft) const;

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
    void retranslate();

    QList<Entry> m_entries;
    PairList *m_plans = nullptr;
    InputRow *m_plansRow = nullptr;
};

} // namespace ui
