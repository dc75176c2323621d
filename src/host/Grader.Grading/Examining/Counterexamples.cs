using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Examining;

/// <summary>Renders the calls of a failed case.</summary>
static class Counterexamples
{
    /// <summary>The context's current case as a counterexample; null if nothing was called.</summary>
    public static Counterexample? Render(CheckContext context, WrongAnswerException? wrong) =>
        context.Observations.Count == 0
            ? null
            : new Counterexample(
                [.. context.Observations.Select(Text)], wrong?.Expected, wrong?.Actual, wrong?.Difference,
                ObservedCases.Size(context.Observations.Select(o => o.Arguments)))
            {
                Made = [.. context.Observations],
            };

    /// <summary>One call with its answer.</summary>
    public static CallText Text(Observation observation) => new(
        observation.Method,
        [.. observation.Arguments.Select(argument =>
            new ArgumentText(argument.Name, Rendering.Type(argument.Value), Rendering.Render(argument.Value)))],
        observation.Result is null or NullValue ? null : Rendering.Render(observation.Result));
}
