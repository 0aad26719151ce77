#include "sandbox/scenarios/scenarioplayer.h"

#include "contract/prerequest.h"
#include "sandbox/scenarios/scenariosteps.h"

namespace sandbox {

ScenarioPlayer::ScenarioPlayer(Judge &judge, WrongClock &clock)
    : m_judge(judge)
    , m_clock(clock)
{
}

Played ScenarioPlayer::play(const Request &request, const Scenario *chosen)
{
    const Scenario *asked = scenarioAsked(request);
    const Scenario *scenario = asked ? asked : chosen;
    if (scenario && request.path() == contract::preSignPath)
        return play(request, *scenario);
    const Judgement judgement = m_judge.judge(request);
    return { .judgement = judgement, .answer = judgement.answer };
}

Played ScenarioPlayer::play(const Request &request, const Scenario &scenario)
{
    const ScenarioSteps steps = stepsOf(scenario.id);
    Request arrived = request;
    if (steps.onRequest)
        steps.onRequest(arrived);
    m_clock.goOff(steps.clockOff);
    const Judgement judgement = m_judge.judge(arrived);
    m_clock.goOff({});

    Played played { .judgement = judgement, .answer = judgement.answer };
    const bool isAccepted = judgement.answer.status == 200;
    if (steps.onAnswer && isAccepted) {
        AnswerScene scene { request, played.answer, m_judge, m_memory, m_clock.nowMs() };
        steps.onAnswer(scene);
    }
    const bool isSpoilt = steps.onRequest || steps.clockOff.count() != 0;
    if (isSpoilt || (steps.onAnswer && isAccepted))
        played.scenario = &scenario;
    return played;
}

} // namespace sandbox
