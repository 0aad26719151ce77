#pragma once

#include "profile/materials.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ui {

class ToneLabel;

/// What was found in the files that were given: a line for each, with a sign and a sentence.
class MaterialsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MaterialsView)
    Q_PROPERTY(QString text READ text)
public:
    explicit MaterialsView(QWidget *parent);

    void show(const QList<profile::FoundMaterial> &found);
    /// Offers to empty the clipboard, which holds a secret that was pasted.
    void offerToClearClipboard();
    void sayNothingToPaste();
    /// Every sentence, a line each.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Clipboard { Silent, HoldsSecret, Cleared, Empty };

    void retranslate();
    void addLine(const profile::FoundMaterial &material);
    void showClipboard();
    void say(Clipboard clipboard);

    QList<profile::FoundMaterial> m_found;
    Clipboard m_state = Clipboard::Silent;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout;
    QList<ToneLabel *> m_texts;
    ToneLabel *m_clipboard;
    QPushButton *m_clear;
};

} // namespace ui
