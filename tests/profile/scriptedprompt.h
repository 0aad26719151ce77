#pragma once

#include "profile/secretprompt.h"

#include <QPromise>

#include <memory>

/// A secret with an own copy of the bytes.
inline base::SharedSecret shared(const QByteArray &bytes)
{
    return std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
}

/// A person who answers what was laid ready, and after that thinks until `reply`.
class ScriptedPrompt final : public profile::SecretPrompt
{
public:
    [[nodiscard]] QFuture<profile::Reply> ask(const profile::Question &question) override
    {
        asked.append(question);
        if (!answers.isEmpty())
            return QtFuture::makeReadyFuture(answers.takeFirst());
        open.append(std::make_shared<QPromise<profile::Reply>>());
        open.last()->start();
        return open.last()->future();
    }
    void dismiss() override { ++dismissed; }

    /// Answers the oldest question that is open.
    void reply(const profile::Reply &reply)
    {
        const auto promise = open.takeFirst();
        promise->addResult(reply);
        promise->finish();
    }

    QList<profile::Reply> answers;
    QList<profile::Question> asked;
    QList<std::shared_ptr<QPromise<profile::Reply>>> open;
    int dismissed = 0;
};
