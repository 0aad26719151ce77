#pragma once

#include "base/clock.h"
#include "contract/check.h"
#include "form/formfield.h"
#include "form/formgrid.h"
#include "profile/profile.h"

#include <QAction>
#include <QList>
#include <QScrollArea>

#include <optional>

class QSettings;

namespace ui {

class Disclosure;
class FormSection;
class PlanPicker;

/// The request as a form: four sections of fields, checked by contract's rules. Values are the
/// wire texts. The mode decides what is shown; sections fold, and remember it.
class ContractForm final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContractForm)
public:
    ContractForm(const base::Clock &clock, QSettings &settings, QWidget *parent);

    /// What would be sent: fields of the other mode are not in it.
    [[nodiscard]] contract::PreSignRequest request() const;
    /// All that the fields hold, shown or not: what a draft keeps.
    [[nodiscard]] contract::PreSignRequest everything() const;
    /// Whether there is more in it than the profile begins with.
    [[nodiscard]] bool holdsOwn() const;
    /// Replaces every field, and forgets what was wrong. What was filled is shown: discouraged
    /// fields open.
    void setRequest(const contract::PreSignRequest &request);
    /// Back to what the profile begins with.
    void clear();
    void setMode(contract::Mode mode);
    /// What the profile begins with. Fields that are empty, or still as the last profile began
    /// them, take it on.
    void setDefaults(const profile::FormDefaults &defaults);
    /// Whose plans they are: the last use of each is remembered per profile. Before setDefaults.
    void setProfileId(const QString &profileId) { m_profileId = profileId; }
    /// Says in base_uri's place where an empty one leads; empty: not known yet.
    void setAccessPoint(const QString &accessPoint);

    /// Tidies and checks everything, shows all that is found; how many fields hold errors.
    int validateAll();
    /// Shows what was found elsewhere; how many fields hold errors.
    int showIssues(const QList<contract::Issue> &issues);
    /// Says at these fields what the access point said, and goes to the first of them.
    void showRefusal(const QList<contract::Field> &fields, const QString &text);
    /// Says at base_uri that the profile may not sign for it.
    void showRail(profile::RailError error);
    /// Forgets what was wrong, wherever it was.
    void forgetIssues();
    /// Focuses the first field with an error and brings it into sight.
    void goToFirstError();
    /// Focuses the field, in sight: unfolds its section where need be.
    void goTo(contract::Field field);
    /// Says what stands against what the field holds; that it is empty is not said.
    void checkHeld(contract::Field field);
    /// What stands against what would be sent now, said at its field yet or not.
    [[nodiscard]] QList<contract::Issue> findings() const;
    /// The fields of the mode, in reading order.
    [[nodiscard]] QList<contract::Field> order() const;
    /// The field that someone is in.
    [[nodiscard]] std::optional<contract::Field> current() const;
    [[nodiscard]] FormField &field(contract::Field field) const { return *fieldOf(field); }
    [[nodiscard]] contract::Mode mode() const { return m_mode; }

    QAction help; ///< about the field that has the focus (F1)
    QAction mend; ///< takes away what is wrong with the field that has the focus (F9)
    QAction discouraged; ///< opens the fields outside the official table (Ctrl+Alt+M)

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// A field's text is another one now.
    void changed();
    /// The mode, or what is wrong, may be another one now.
    void stateChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeSections(QWidget *sheet);
    void makeActions();
    void makeField(contract::Field field, FormSection *section, QWidget *sheet);
    void placeRows();
    /// Shows and hides by mode, folding and what is filled.
    void arrange();
    void refreshTitles();
    void fitWidth();
    void reveal(FormField *field);
    void follow(contract::Field field);
    void leave(contract::Field field);
    void checkLeft(contract::Field field);
    void showPlans(const QList<profile::Plan> &plans);
    void retranslate();
    [[nodiscard]] contract::Place placeOf(const FormField *field) const;
    [[nodiscard]] bool isIn(const FormField *field) const; ///< part of the request
    [[nodiscard]] bool holdsDiscouraged() const;
    [[nodiscard]] FormSection *sectionOf(FormField *field) const;
    [[nodiscard]] FormField *fieldOf(contract::Field field) const;

    const base::Clock &m_clock;
    QSettings &m_settings;
    QString m_profileId;
    contract::Mode m_mode = contract::Mode::Institution;
    QString m_accessPoint;
    contract::PreSignRequest m_defaults;
    std::optional<FormGrid> m_grid;
    QList<FormSection *> m_sections;
    QList<FormField *> m_fields; ///< in reading order
    Disclosure *m_disclosure = nullptr;
    contract::Field m_visited = contract::Field::SpAppid; ///< where someone was last
    QList<contract::Field> m_leftByPress; ///< left by a mouse button that is still down
    PlanPicker *m_plans = nullptr; ///< made for the first profile that has some
};

} // namespace ui
