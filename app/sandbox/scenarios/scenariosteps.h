#pragma once

#include "sandbox/http/answer.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/scenario.h"

#include <chrono>

namespace sandbox {

class Judge;
class ScenarioMemory;

/// What a step that spoils an answer works with.
struct AnswerScene {
    const Request &request;
    Answer &answer; ///< that the rules gave, signed
    Judge &judge;
    ScenarioMemory &memory;
    qint64 nowMs;
};

/// How a scenario is played.
struct ScenarioSteps {
    std::chrono::minutes clockOff { 0 }; ///< how far the judge's clock goes wrong
    void (*onRequest)(Request &request) = nullptr; ///< on its way in, as a bad proxy would
    void (*onAnswer)(AnswerScene &scene) = nullptr; ///< of a request that was accepted
};

/// Where the scenarios are spelled out: the exhaustive switch.
[[nodiscard]] ScenarioSteps stepsOf(ScenarioId id);

} // namespace sandbox
