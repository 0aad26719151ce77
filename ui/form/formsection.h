#pragma once

#include "contract/field.h"
#include "option.h"

#include <QList>
#include <QObject>

class QSettings;

namespace ui {

class FormField;
class WrapButton;

/// A part of the form: a title that folds it, and its fields. It remembers whether it is folded;
/// while it is, the title says how much is filled in and whether something is wrong.
class FormSection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormSection)
public:
    enum class Part { Merchant, Contract, User, Delivery };
    FormSection(Part part, QSettings &settings, QWidget *sheet);

    [[nodiscard]] WrapButton *title() const { return m_title; }
    void add(FormField *field) { m_fields.append(field); }
    [[nodiscard]] const QList<FormField *> &fields() const { return m_fields; }
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

    /// Says in the title what is to be known now.
    void refresh(contract::Mode mode);

signals:
    void foldingChanged();

private:
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString summary(contract::Mode mode, bool wrong) const;

    const Part m_part;
    QSettings &m_settings;
    const Option<bool> m_option;
    WrapButton *m_title;
    QList<FormField *> m_fields;
    bool m_folded;
};

} // namespace ui
