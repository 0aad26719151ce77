#include "session/problemtext.h"

#include "words/fields.h"
#include "words/problems.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)

public:
    QString operator()(const QList<contract::Issue> &issues) const
    {
        QStringList lines;
        for (const contract::Issue &issue : issues) {
            if (issue.severity == contract::Severity::Error)
                lines.append(words::text(issue));
        }
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const attempt::NotRepeatable &) const
    {
        return tr("This attempt may not be repeated: its outcome is certain, or it has expired.");
    }
    QString operator()(const attempt::CancelledEarly &) const
    {
        return tr("Cancelled before anything was recorded or sent.");
    }
    template <typename Error> QString operator()(const Error &error) const
    {
        return words::text(error);
    }
};

struct ProblemRemedies {
    using Remedies = QList<attempt::Remedy>;
    Remedies operator()(const QList<contract::Issue> &) const
    {
        return { attempt::Remedy::CorrectField };
    }
    Remedies operator()(const profile::RailError &) const
    {
        return { attempt::Remedy::CorrectField, attempt::Remedy::CheckProfile };
    }
    Remedies operator()(const http::AccessPointError &) const
    {
        return { attempt::Remedy::CorrectField, attempt::Remedy::CheckProfile };
    }
    Remedies operator()(const signing::KeyError &) const
    {
        return { attempt::Remedy::CheckProfile };
    }
    template <typename Error> Remedies operator()(const Error &) const { return {}; }
};
} // namespace

QString problemText(const attempt::Problem &problem) { return std::visit(ProblemText {}, problem); }

QList<attempt::Remedy> problemRemedies(const attempt::Problem &problem)
{
    return std::visit(ProblemRemedies {}, problem);
}

} // namespace ui
