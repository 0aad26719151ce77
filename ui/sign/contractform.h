#pragma once

#include "base/clock.h"
#include "contract/prerequest.h"
#include "formfield.h"
#include "profile/profile.h"

#include <QList>
#include <QScrollArea>

class QGridLayout;
class QLabel;
class QToolButton;

namespace ui {

class PlanPicker;

/// The request as a form: four sections of fields, checked by contract's rules. Values are the
/// wire texts.
class ContractForm final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContractForm)
public:
    ContractForm(const base::Clock &clock, QWidget *parent);

    [[nodiscard]] contract::PreSignRequest request() const;
    /// Replaces every field, and forgets what was wrong.
    void setRequest(const contract::PreSignRequest &request);
    /// Back to what the profile begins with.
    void clear();
    void setMode(contract::Mode mode);
    /// What the profile begins with. Fields that are empty, or still as the last profile began
    /// them, take it on.
    void setDefaults(const profile::FormDefaults &defaults);
    /// Says in base_uri's place where an empty one leads; empty: not known yet.
    void setAccessPoint(const QString &accessPoint);

    /// Tidies and checks everything, shows all that is found; how many fields hold errors.
    int validateAll();
    /// Shows what was found elsewhere; how many fields hold errors.
    int showIssues(const QList<contract::Issue> &issues);
    /// Says at base_uri that the profile may not sign for it.
    void showRail(profile::RailError error);
    /// Forgets what was wrong, wherever it was.
    void forgetIssues();
    /// Focuses the first field with an error and brings it into sight.
    void goToFirstError();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSection(QGridLayout *grid, const QList<contract::Field> &fields);
    void addExpiryPresets();
    void showPlans(const QList<profile::Plan> &plans);
    void presetExpiry(int minutes);
    void retranslate();
    void checkField(contract::Field field);
    [[nodiscard]] FormField *fieldOf(contract::Field field) const;

    const base::Clock &m_clock;
    contract::Mode m_mode = contract::Mode::Institution;
    QString m_accessPoint;
    contract::PreSignRequest m_defaults;
    QList<QLabel *> m_sections;
    QList<FormField *> m_fields; ///< in reading order
    PlanPicker *m_plans = nullptr; ///< made for the first profile that has some
    QToolButton *m_soon = nullptr;
    QToolButton *m_later = nullptr;
};

} // namespace ui
