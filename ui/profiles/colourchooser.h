#pragma once

#include <QWidget>

class QButtonGroup;

namespace ui {

class ToneLabel;

/// A row of colours to tell profiles apart by; the chosen one's name stands beside it.
class ColourChooser final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColourChooser)
public:
    explicit ColourChooser(QWidget *parent);

    /// `#rrggbb`; empty: the accent.
    [[nodiscard]] QString colour() const;
    void setColour(const QString &colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    ToneLabel *m_name;
};

/// A disc of that colour.
[[nodiscard]] QPixmap colourPixmap(const QString &colour, int size, qreal ratio);
/// The colour's name for people; empty for one that is not offered.
[[nodiscard]] QString colourName(const QString &colour);

} // namespace ui
