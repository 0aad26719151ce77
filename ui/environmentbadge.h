#pragma once

#include "base/environment.h"

#include <QWidget>

namespace ui {

/// SANDBOX, calm, or LIVE, unmistakable: by word, colour and fill.
class EnvironmentBadge final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentBadge)
public:
    EnvironmentBadge(base::Environment environment, QWidget *parent);
    void setEnvironment(base::Environment environment);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString text() const;
    void retranslate();
    base::Environment m_environment;
};

} // namespace ui
