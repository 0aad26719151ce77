#pragma once

#include "look.h"
#include "platform/healthline.h"

#include <QScrollArea>

class QGridLayout;

namespace ui {

class ToneLabel;

/// The lines of a health check: sign and word for its level, title, what it means and what to do.
class HealthView final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthView)
    Q_PROPERTY(QString text READ text)
public:
    explicit HealthView(QWidget *parent);

    void setLines(const QList<platform::HealthLine> &lines);
    void addLine(const platform::HealthLine &line);
    /// Brings the first of the worst lines into sight.
    void showWorst();
    /// Every line: word, title and sentence.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        platform::HealthLine line;
        ToneLabel *word;
        ToneLabel *title;
        ToneLabel *sentence;
    };

    void startAnew();
    void speak(const Row &row);
    void retranslate();

    QList<Row> m_rows;
    QGridLayout *m_grid = nullptr;
};

[[nodiscard]] Tone toneOf(platform::Level level);

} // namespace ui
