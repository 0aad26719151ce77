#include "history/files/machine.h"

#include <QFile>
#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace history {

static QString userName(uid_t user)
{
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    ::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found);
    return found ? QFile::decodeName(found->pw_name) : QString::number(user);
}

Machine thisMachine() { return { userName(::geteuid()), QSysInfo::machineHostName() }; }

} // namespace history
