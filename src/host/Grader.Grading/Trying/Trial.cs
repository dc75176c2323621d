using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Problems;

namespace Grader.Grading.Trying;

/// <summary>
/// Tries an input that the user wrote: the reference solution's answers beside those of a submission. No part of any verdict; each program
/// has a process of its own, and neither learns of the other's answers.
/// </summary>
public sealed class Trial(Toolchain toolchain)
{
    /// <summary>The lines of the statement's example, without the answers; empty if it has none.</summary>
    public static string Example(Problem problem) => string.Join(
        '\n', (StatementExample.Lines(problem) ?? []).Select(line => WrittenCalls.WithoutAnswer(line.Text)).Where(line => line.Length > 0));

    /// <summary>The statement's example with the user's lines in place of its own.</summary>
    /// <param name="text">Lines as in the example; empty for the example itself.</param>
    /// <exception cref="UnreadableInputException">A line cannot be read, or nothing is called.</exception>
    /// <exception cref="InvalidProblemException">The problem's checks do not compile.</exception>
    public WrittenInput Read(Problem problem, string text, CancellationToken cancellation) =>
        WrittenInput.Read(problem, toolchain.Checks.LoadContract(problem, cancellation), text);

    /// <summary>Calls that were made, as a user would have written them; null if one of them cannot be written.</summary>
    internal WrittenInput? TryReadAgain(Problem problem, IEnumerable<Observation> made, CancellationToken cancellation)
    {
        var input = WrittenInput.From(made);
        try
        {
            var again = Read(problem, input.Text, cancellation);
            return again.Calls.Zip(input.Calls).All(pair => pair.First.Arguments.SequenceEqual(pair.Second.Arguments)) ? again : null;
        }
        catch (UnreadableInputException)
        {
            return null;
        }
    }

    /// <summary>The calls with their answers, up to the first that the reference solution cannot answer.</summary>
    /// <param name="own">Null if there is no submission.</param>
    /// <exception cref="UnreadableInputException">A call is too large to be made.</exception>
    /// <exception cref="InvalidProblemException">The reference solution does not compile.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public ImmutableArray<TriedCall> Try(Problem problem, WrittenInput input, CompiledSubmission? own, CancellationToken cancellation)
    {
        using var reference = Programs.Of(problem, [problem.Solution], toolchain, cancellation);
        var right = reference.Ask(0, input);
        if (own is null)
        {
            return [.. right.Select(call => new TriedCall(Counterexamples.Text(call), Answer(call), null, null))];
        }
        using var submission = Programs.Of(problem, own, toolchain, cancellation);
        var given = submission.Ask(0, input);
        return [.. right.Select((call, i) => Compare(call, i < given.Length ? given[i] : null, reference.PartsOf(call.Method)))];
    }

    static TriedCall Compare(Observation right, Observation? given, ImmutableArray<string> parts)
    {
        var difference = right.Result is { } expected && given?.Result is { } actual
            ? Agreement.Difference(expected, actual, Agreement.Usual, parts)
            : null;
        return new TriedCall(Counterexamples.Text(right), Answer(right), given is null ? null : Answer(given), difference)
        {
            MayBeRounding = difference is not null
                && Agreement.Difference(right.Result!, given!.Result!, Agreement.WithRounding, parts) is null,
        };
    }

    static TriedAnswer Answer(Observation call) =>
        new(Counterexamples.Text(call).Result, call.Failure?.Reason, call.Failure?.Detail ?? "");
}
