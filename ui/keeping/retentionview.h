#pragma once

#include "services.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class ToneLabel;

/// How long each profile's attempts are kept; a preview of what is over, and its removal.
class RetentionView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RetentionView)
public:
    RetentionView(const Services &services, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addProfile(const QString &id, const QString &name);
    [[nodiscard]] history::Retention retention() const;
    void edited();
    void preview();
    void showPreview(const history::PreviewResult &result);
    void purge();
    void showReceipt(const history::ReceiptResult &result);
    void setBusy(bool busy);
    void retranslate();

    const Services m_services;
    QHash<QString, QSpinBox *> m_days; ///< by profile id
    history::PurgePreview m_previewed;
    ToneLabel *m_about;
    QGridLayout *m_grid;
    QPushButton *m_preview;
    QPushButton *m_purge;
    ToneLabel *m_said;
};

} // namespace ui
