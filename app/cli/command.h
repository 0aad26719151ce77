#pragma once

#include <QObject>

namespace cli {

/// Exit statuses of papayctl (design.md, The command line).
namespace exitstatus {
inline constexpr int ok = 0;
inline constexpr int usage = 2;
inline constexpr int key = 3;
inline constexpr int noAnswer = 4;
inline constexpr int refused = 5;
inline constexpr int unverified = 6;
inline constexpr int history = 7;
} // namespace exitstatus

/// A subcommand at work: started once, tells its exit status once.
class Command : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Command)
public:
    using QObject::QObject;
    virtual void start() = 0;

signals:
    void finished(int exitStatus);
};

} // namespace cli
