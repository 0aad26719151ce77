#include "words/columns.h"

#include "words/fields.h"

#include <QCoreApplication>

#include <array>

namespace words {

namespace {

struct ColumnTitles {
    Q_DECLARE_TR_FUNCTIONS(ColumnTitles)
};

struct Title {
    QLatin1String name;
    const char *source;
};

constexpr std::array titles {
    Title { QLatin1String("outcome"), QT_TRANSLATE_NOOP("ColumnTitles", "Outcome") },
    Title { QLatin1String("session_id"), QT_TRANSLATE_NOOP("ColumnTitles", "Session") },
    Title { QLatin1String("attempt"), QT_TRANSLATE_NOOP("ColumnTitles", "Attempt") },
    Title { QLatin1String("http_status"), QT_TRANSLATE_NOOP("ColumnTitles", "HTTP status") },
    Title { QLatin1String("code"), QT_TRANSLATE_NOOP("ColumnTitles", "Error code") },
    Title { QLatin1String("message"), QT_TRANSLATE_NOOP("ColumnTitles", "Message") },
    Title { QLatin1String("detail"), QT_TRANSLATE_NOOP("ColumnTitles", "Details of the refusal") },
    Title { QLatin1String("request_id"), QT_TRANSLATE_NOOP("ColumnTitles", "Request-ID") },
    Title { QLatin1String("verification"), QT_TRANSLATE_NOOP("ColumnTitles", "Verification") },
    Title { QLatin1String("duration_ms"),
        QT_TRANSLATE_NOOP("ColumnTitles", "Duration in milliseconds") },
    Title { QLatin1String("started"), QT_TRANSLATE_NOOP("ColumnTitles", "Time") },
    Title { QLatin1String("finished"), QT_TRANSLATE_NOOP("ColumnTitles", "Answered at") },
    Title { QLatin1String("profile"), QT_TRANSLATE_NOOP("ColumnTitles", "Profile") },
    Title { QLatin1String("environment"), QT_TRANSLATE_NOOP("ColumnTitles", "Environment") },
    Title { QLatin1String("mchid"), QT_TRANSLATE_NOOP("ColumnTitles", "Merchant number") },
    Title { QLatin1String("mode"), QT_TRANSLATE_NOOP("ColumnTitles", "Mode") },
    Title { QLatin1String("failure"), QT_TRANSLATE_NOOP("ColumnTitles", "Transport failure") },
    Title { QLatin1String("note"), QT_TRANSLATE_NOOP("ColumnTitles", "Note") },
    Title { QLatin1String("tags"), QT_TRANSLATE_NOOP("ColumnTitles", "Tags") },
    Title { QLatin1String("repeats"), QT_TRANSLATE_NOOP("ColumnTitles", "Repeats the attempt") },
    Title { QLatin1String("origin"), QT_TRANSLATE_NOOP("ColumnTitles", "Origin") },
    Title { QLatin1String("signing_serial"),
        QT_TRANSLATE_NOOP("ColumnTitles", "Serial number of the signing key") },
    Title { QLatin1String("verify_serial"),
        QT_TRANSLATE_NOOP("ColumnTitles", "Serial number of the answer's key") },
    Title { QLatin1String("profile_id"), QT_TRANSLATE_NOOP("ColumnTitles", "Profile's number") },
    Title { QLatin1String("instance"), QT_TRANSLATE_NOOP("ColumnTitles", "Console") },
    Title { QLatin1String("os_user"), QT_TRANSLATE_NOOP("ColumnTitles", "Computer's user") },
    Title { QLatin1String("host"), QT_TRANSLATE_NOOP("ColumnTitles", "Computer") },
};

} // namespace

QString columnTitle(QLatin1String name)
{
    // Those of the request are called as in the form.
    if (const auto field = contract::fieldNamed(QString(name)))
        return label(*field);
    for (const Title &title : titles) {
        if (title.name == name)
            return ColumnTitles::tr(title.source);
    }
    return name;
}

} // namespace words
