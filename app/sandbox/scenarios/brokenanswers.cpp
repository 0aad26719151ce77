#include "sandbox/scenarios/brokenanswers.h"

#include "sandbox/judge.h"

namespace sandbox::broken {

namespace {

constexpr qsizetype hugeBytes = 8 * 1024 * 1024;

/// How much of the whole text leaves half of the body out.
int halfTheBody(const Answer &answer)
{
    return static_cast<int>(toBytes(answer, false).size() - (answer.body.size() + 1) / 2);
}

} // namespace

void dribbled(AnswerScene &scene) { scene.answer.delivery.way = Delivery::Way::Dribble; }

void never(AnswerScene &scene) { scene.answer.delivery.way = Delivery::Way::Hang; }

void closed(AnswerScene &scene) { scene.answer.delivery.way = Delivery::Way::Close; }

void reset(AnswerScene &scene) { scene.answer.delivery.way = Delivery::Way::Reset; }

void resetInBody(AnswerScene &scene)
{
    scene.answer.delivery.way = Delivery::Way::Reset;
    scene.answer.delivery.bytes = halfTheBody(scene.answer);
}

void cutInBody(AnswerScene &scene)
{
    scene.answer.delivery.way = Delivery::Way::Truncate;
    scene.answer.delivery.bytes = halfTheBody(scene.answer);
}

void garbage(AnswerScene &scene)
{
    QByteArray bytes(512, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i) // the same each time, with lines in it
        bytes[i] = static_cast<char>(i % 32 == 31 ? '\n' : (i * 197 + 131) % 251);
    scene.answer.body = bytes;
    scene.answer.delivery.way = Delivery::Way::Raw;
}

void huge(AnswerScene &scene)
{
    QByteArray &body = scene.answer.body;
    body.chop(1);
    body += R"(,"padding":")" + QByteArray(hugeBytes, '.') + R"("})";
    scene.judge.sign(scene.answer, scene.nowMs);
}

} // namespace sandbox::broken
