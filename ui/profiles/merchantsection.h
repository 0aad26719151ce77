#pragma once

#include "profiles/profiledraft.h"

#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace ui {

class AccessPointChooser;
class ColourChooser;
class InputRow;
class Selector;

/// Whose profile it is, and where its requests go: what stands on the dialog's first view.
class MerchantSection final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MerchantSection)
public:
    explicit MerchantSection(QWidget *parent);

    void show(const profile::Profile &profile);
    /// Fills in what files told; `suggestedName`, unless empty, where nobody has typed one.
    void take(const profile::Materials &materials, const QString &suggestedName);
    void fill(ProfileDraft &draft) const;
    /// Shows what stands against saving, where it is of this section; answers whether it is.
    bool showObjection(const profile::ProfileError &error);
    void clearObjections();
    bool focusFirstProblem();
    [[nodiscard]] bool hasProblem() const;

    [[nodiscard]] QString mchid() const;
    [[nodiscard]] base::Environment environment() const;
    [[nodiscard]] contract::Mode mode() const;
    [[nodiscard]] bool isEmbedded() const;

signals:
    void environmentChanged();
    void modeChanged();
    /// The embedded sandbox was chosen or left.
    void accessPointChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void setEnvironment(base::Environment environment);
    [[nodiscard]] InputRow *rowOf(profile::ProfileErrorCode code) const;
    QLineEdit *makeInput(const char *objectName);

    QLineEdit *m_name;
    QLineEdit *m_mchid;
    QRadioButton *m_sandbox;
    QRadioButton *m_live;
    AccessPointChooser *m_accessPoint;
    Selector *m_mode;
    ColourChooser *m_colour;
    bool m_isEnvironmentChosen = false; ///< by a person, or the profile was there before
    InputRow *m_nameRow = nullptr;
    InputRow *m_mchidRow = nullptr;
    InputRow *m_environmentRow = nullptr;
    InputRow *m_modeRow = nullptr;
    InputRow *m_accessPointRow = nullptr;
    InputRow *m_colourRow = nullptr;
};

} // namespace ui
