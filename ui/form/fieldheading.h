#pragma once

#include "contract/field.h"
#include "look.h"

#include <QWidget>

namespace ui {

class ToneLabel;

/// What a field is called: the label for people, and the API name under it.
class FieldHeading final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldHeading)
public:
    /// `input`: where a click on it leads.
    FieldHeading(contract::Field field, QWidget *input, QWidget *parent);

    void setTone(Tone tone);
    [[nodiscard]] QString label() const;
    /// Both, as a reader says it: 模板ID plan_id.
    [[nodiscard]] QString fullName() const;

    void retranslate();

private:
    const contract::Field m_field;
    ToneLabel *m_label;
    ToneLabel *m_apiName;
};

} // namespace ui
