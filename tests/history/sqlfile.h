#pragma once

#include <QString>
#include <QVariant>

/// A history as other programs see it. Only while no Store of this process has it open: SQLite's
/// locks are the process's.
namespace sqlfile {

/// Runs the statement and answers the first column of the first row.
QVariant run(const QString &path, const QString &sql);

} // namespace sqlfile
