using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Trying;

/// <summary>
/// Says whether an input breaks a program. Several right programs answer it too: one that they do not agree on, or that one of them cannot
/// answer, shows nothing.
/// </summary>
public sealed class ReviewTrial : IDisposable
{
    /// <summary>
    /// How far numbers of the program must be apart from right ones, as a share of the largest, while right ones are ten times as close.
    /// The larger ones are for answers in which large numbers cancel.
    /// </summary>
    static readonly double[] s_apart = [1e-4, 1e-3, 1e-2];

    readonly Programs _right;
    readonly Programs _reviewed;
    readonly AskedRanges _ranges;

    ReviewTrial(Programs right, Programs reviewed, AskedRanges ranges) => (_right, _reviewed, _ranges) = (right, reviewed, ranges);

    /// <param name="right">At least one.</param>
    /// <exception cref="InvalidProblemException">The program does not compile, or none of the right ones does.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    /// <param name="ranges">Of the numbers that the problem's checks ask.</param>
    public static ReviewTrial Open(
        Problem problem, SourceFile reviewed, ImmutableArray<SourceFile> right, AskedRanges ranges, Toolchain toolchain,
        CancellationToken cancellation)
    {
        var programs = Programs.Of(problem, right, toolchain, cancellation);
        try
        {
            return new ReviewTrial(programs, Programs.Of(problem, [reviewed], toolchain, cancellation), ranges);
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
        if (_ranges.Beyond(input) is { } beyond)
        {
            return TriedInput.ShowsNothing(beyond);
        }
        var right = _right.Ask(0, input);
        if (right.FirstOrDefault(call => call.Failure is not null) is { Failure: { } failure })
        {
            return TriedInput.ShowsNothing($"A right program fails on it: {failure.Reason.TrimEnd('.')}.");
        }
        var others = Enumerable.Range(1, _right.Count - 1).Select(other => _right.Ask(other, input)).ToList();
        bool Agree(double share) => others.All(other => FirstDifference(right, other, share) is null);
        if (s_apart.FirstOrDefault(share => Agree(share / 10)) is not (> 0 and var apart))
        {
            var differing = others.Select(other => FirstDifference(right, other, s_apart[^1] / 10)).First(found => found is not null);
            return TriedInput.ShowsNothing($"Right programs differ on it: {differing!.Difference}.");
        }
        return new TriedInput(FirstDifference(right, _reviewed.Ask(0, input), apart));
    }

    public void Dispose()
    {
        _right.Dispose();
        _reviewed.Dispose();
    }

    /// <param name="share">How far numbers may be apart, as a share of the largest.</param>
    WrongAnswer? FirstDifference(ImmutableArray<Observation> right, ImmutableArray<Observation> given, double share)
    {
        foreach (var (expected, actual) in right.Zip(given))
        {
            if (actual.Failure is { } failure)
            {
                var asked = Counterexamples.Text(expected);
                return new WrongAnswer(asked, asked.Result, failure.Reason, failure.Reason);
            }
            if (expected.Result is { } known && actual.Result is { } answer
                && Agreement.Difference(known, answer, share, _right.PartsOf(expected.Method)) is { } difference)
            {
                var text = Counterexamples.Text(actual);
                return new WrongAnswer(text, Counterexamples.Text(expected).Result, text.Result ?? "null", difference);
            }
        }
        return null;
    }
}

/// <summary>What an input showed about a program.</summary>
/// <param name="Shown">The first wrong answer; null if there is none.</param>
public sealed record TriedInput(WrongAnswer? Shown)
{
    /// <summary>Whether the program answers it wrongly.</summary>
    public bool Breaks => Shown is not null;

    /// <summary>Why it shows nothing, in a sentence; null if it shows something.</summary>
    public string? Undecided { get; private init; }

    internal static TriedInput ShowsNothing(string reason) => new((WrongAnswer?)null) { Undecided = reason };
}

/// <param name="Expected">The right answer, rendered.</param>
/// <param name="Actual">The program's, or why it has none.</param>
/// <param name="Difference">In words.</param>
public sealed record WrongAnswer(CallText Call, string? Expected, string Actual, string Difference);
