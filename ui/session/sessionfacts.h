#pragma once

#include "history/row.h"
#include "profile/profile.h"
#include "session/timeleft.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class ToneLabel;

/// What is to be known about an attempt besides its outcome: as whom, how long it is good for, how
/// the answer was checked, Request-ID and duration. Only what there is has a line. The texts are
/// given anew when the language changes.
class SessionFacts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionFacts)
public:
    explicit SessionFacts(QWidget *parent);

    void clear();
    void showProfile(const profile::Profile &profile);
    /// `said`: what stands above already; the verification is not told a second time.
    void showRow(const history::Row &row, const QString &said);
    void showTimeLeft(const TimeLeft &left);

private:
    struct Fact {
        ToneLabel *caption;
        ToneLabel *value;
    };
    Fact add(QGridLayout *grid, const char *name);
    static void fill(const Fact &fact, const QString &caption, const QString &value);

    Fact m_profile;
    Fact m_timeLeft;
    Fact m_checked;
    Fact m_requestId;
    Fact m_duration;
};

} // namespace ui
