using Grader.Contracts;
using Grader.Engine.Checks;
using Grader.Engine.Running;

namespace Grader.Engine.Examining;

/// <summary>Renders the calls of a failed case.</summary>
static class Counterexamples
{
    /// <summary>The trial's current case as a counterexample; null if nothing was called.</summary>
    public static Counterexample? Of(Trial trial, WrongAnswerException? wrong) =>
        trial.Observations.Count == 0
            ? null
            : new Counterexample(
                [.. trial.Observations.Select(Text)], wrong?.Expected, wrong?.Actual, wrong?.Difference,
                Evidence.Size(trial.Observations.Select(o => o.Arguments)));

    static CallText Text(Observation observation) => new(
        observation.Method,
        [.. observation.Arguments.Select(argument =>
            new ArgumentText(argument.Name, Rendering.Type(argument.Value), Rendering.Of(argument.Value)))],
        observation.Result is null or NullValue ? null : Rendering.Of(observation.Result));
}
