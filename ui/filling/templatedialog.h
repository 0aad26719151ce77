#pragma once

#include <QDialog>
#include <QStringList>

#include <optional>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class InputRow;
class ToneLabel;

/// How a template is kept: its name, and how long a contract made from it stays open. What is wrong
/// with the name stands under it; accepted only with a good one.
class TemplateDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TemplateDialog)
public:
    struct Given {
        QStringList names {}; ///< in use: they would be replaced
        std::optional<int> lifeMinutes {};
    };
    TemplateDialog(const Given &given, QWidget *parent);

    [[nodiscard]] QString name() const;
    /// From filling in to the expiry; nothing: none is sent.
    [[nodiscard]] std::optional<int> lifeMinutes() const;

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void retranslate();

    const Given m_given;
    ToneLabel *m_about;
    QLineEdit *m_name;
    InputRow *m_nameRow;
    QSpinBox *m_life;
    InputRow *m_lifeRow;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui
