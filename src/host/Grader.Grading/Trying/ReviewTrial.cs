using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Trying;

/// <summary>
/// Says whether an input breaks a program. Several right programs answer it too: one that they do not agree on, or that one of them cannot
/// answer, is not decided by the statement, and breaks nothing.
/// </summary>
public sealed class ReviewTrial : IDisposable
{
    /// <summary>How far numbers must be apart, as a share of the largest one: well beyond what right programs differ by.</summary>
    const double Apart = 10 * Agreement.Usual;

    readonly Programs _right;
    readonly Programs _reviewed;

    ReviewTrial(Programs right, Programs reviewed) => (_right, _reviewed) = (right, reviewed);

    /// <param name="right">At least one.</param>
    /// <exception cref="InvalidProblemException">The program does not compile, or none of the right ones does.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static ReviewTrial Open(
        Problem problem, SourceFile reviewed, ImmutableArray<SourceFile> right, Toolchain toolchain, CancellationToken cancellation)
    {
        var programs = Programs.Of(problem, right, toolchain, cancellation);
        try
        {
            return new ReviewTrial(programs, Programs.Of(problem, [reviewed], toolchain, cancellation));
        }
        catch
        {
            programs.Dispose();
            throw;
        }
    }

    /// <exception cref="UnreadableInputException">A call is too large to be made.</exception>
    public TriedInput Try(WrittenInput input)
    {
        var right = _right.Ask(0, input);
        if (right.FirstOrDefault(call => call.Failure is not null) is { Failure: { } failure })
        {
            return TriedInput.ShowsNothing($"A right program fails on it: {failure.Reason}.");
        }
        for (var other = 1; other < _right.Count; other++)
        {
            if (FirstDifference(right, _right.Ask(other, input)) is { } apart)
            {
                return TriedInput.ShowsNothing($"Right programs differ on it: {apart.Difference}.");
            }
        }
        return FirstDifference(right, _reviewed.Ask(0, input)) is { } found
            ? new TriedInput(Breaks: true, Undecided: null, found)
            : new TriedInput(Breaks: false, Undecided: null, null);
    }

    public void Dispose()
    {
        _right.Dispose();
        _reviewed.Dispose();
    }

    WrongAnswer? FirstDifference(ImmutableArray<Observation> right, ImmutableArray<Observation> given)
    {
        foreach (var (expected, actual) in right.Zip(given))
        {
            if (actual.Failure is { } failure)
            {
                return new WrongAnswer(Counterexamples.Text(expected), Counterexamples.Text(expected).Result, failure.Reason, failure.Reason);
            }
            if (expected.Result is { } known && actual.Result is { } answer
                && Agreement.Difference(known, answer, Apart, _right.PartsOf(expected.Method)) is { } difference)
            {
                var text = Counterexamples.Text(actual);
                return new WrongAnswer(text, Counterexamples.Text(expected).Result, text.Result ?? "null", difference);
            }
        }
        return null;
    }
}

/// <summary>What an input showed about a program.</summary>
/// <param name="Breaks">Whether the program answers it wrongly.</param>
/// <param name="Undecided">Why it shows nothing; null if it shows something.</param>
/// <param name="Shown">The first wrong answer; null if there is none.</param>
public sealed record TriedInput(bool Breaks, string? Undecided, WrongAnswer? Shown)
{
    internal static TriedInput ShowsNothing(string reason) => new(Breaks: false, reason, null);
}

/// <param name="Expected">The right answer, rendered.</param>
/// <param name="Actual">The program's, or why it has none.</param>
/// <param name="Difference">In words.</param>
public sealed record WrongAnswer(CallText Call, string? Expected, string Actual, string Difference);
