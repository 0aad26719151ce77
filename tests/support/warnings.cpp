#include "support/warnings.h"

#include <QRegularExpression>
#include <QTest>

namespace support {

void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace support
