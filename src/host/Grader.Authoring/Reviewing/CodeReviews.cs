using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Trying;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring.Reviewing;

/// <summary>
/// Finds code to review: a problem's known mistake or a mutant of a right program, of which it is tried that a small input breaks it; now
/// and then a right program.
/// </summary>
public sealed class CodeReviews(Toolchain toolchain)
{
    /// <summary>One in so many is right.</summary>
    const int RightOneIn = 6;

    /// <summary>Numbers and characters of an input that a person would still write down.</summary>
    const int LargestInput = 80;

    /// <summary>How many flawed programs are tried at a time, and how often.</summary>
    const int Together = 6, Rounds = 5;

    /// <summary>What an input of a few numbers can show.</summary>
    static readonly ImmutableArray<Verdict> s_shown = [Verdict.WrongAnswer, Verdict.RuntimeError];

    readonly Mutants _mutants = new(toolchain);

    /// <summary>Whether the problem has what a review needs: an example that shows how an input is written, and no training.</summary>
    public static bool Suits(Problem problem) => problem.Kata is null && StatementExample.Lines(problem) is not null;

    /// <summary>The code that the seed decides.</summary>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public CodeForReview Pick(Problem problem, Seed seed, CancellationToken cancellation)
    {
        var random = new Random((int)seed.Value);
        var right = RightPrograms.Read(problem);
        var chosen = right[random.Next(right.Length)];
        if (random.Next(RightOneIn) > 0 && PickFlawed(problem, right, chosen, random, seed, cancellation) is { } flawed)
        {
            return flawed;
        }
        return new CodeForReview(problem, chosen, [], "", null, null);
    }

    /// <summary>Tries inputs on code that is reviewed.</summary>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    public ReviewTrial OpenTrial(CodeForReview code, CancellationToken cancellation) => ReviewTrial.Open(
        code.Problem, code.Source, RightPrograms.Read(code.Problem), RangesOf(code, cancellation), toolchain, cancellation);

    /// <summary>
    /// What the checks ask of the reference solution, with which all of them come to their end, and the smaller input that one found.
    /// </summary>
    AskedRanges RangesOf(CodeForReview code, CancellationToken cancellation)
    {
        var problem = code.Problem;
        var asked = new List<CheckOutcome>();
        var tried = _mutants.Run(
            problem, [problem.Solution], source => source, new Seed(0), Effort.VerdictOnly,
            outcomes =>
            {
                asked.AddRange(outcomes.TakeWhile(outcome => !outcome.Check.NeedsRightAnswers));
                return null;
            },
            cancellation);
        return AskedRanges.Of(tried?.Count() > 0 ? asked : [], code.Breaking);
    }

    CodeForReview? PickFlawed(
        Problem problem, ImmutableArray<SourceFile> right, SourceFile chosen, Random random, Seed seed, CancellationToken cancellation)
    {
        var mistakes = problem.ReadMistakes().SelectMany(mistake => FlawedProgram.From(mistake, right)).ToArray();
        var mutants = _mutants.Changes(problem, chosen, cancellation)
            .Select(change => FlawedProgram.From(chosen, change)).OfType<FlawedProgram>().ToArray();
        random.Shuffle(mistakes);
        random.Shuffle(mutants);
        var all = Alternating(mistakes, mutants).Take(Together * Rounds);
        return all.Chunk(Together)
            .SelectMany(some => Failing(problem, some, seed, cancellation))
            .Select(tried => Breakable(problem, tried.Program, tried.Failed, right, cancellation))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>One after the other in turns: what people got wrong is more telling, and there are many more small changes.</summary>
    static IEnumerable<FlawedProgram> Alternating(FlawedProgram[] mistakes, FlawedProgram[] mutants) =>
        mistakes.Select((program, i) => (Program: program, Place: 2 * i))
            .Concat(mutants.Select((program, i) => (Program: program, Place: (2 * i) + 1)))
            .OrderBy(entry => entry.Place).Select(entry => entry.Program);

    IEnumerable<(FlawedProgram Program, CheckOutcome Failed)> Failing(
        Problem problem, FlawedProgram[] programs, Seed seed, CancellationToken cancellation) =>
        (_mutants.Run(problem, programs, program => program.Source, seed, Effort.Usual, Consequence.MostTelling, cancellation) ?? [])
            .Where(tried => tried.Failed is { } failed && s_shown.Contains(failed.Result.Verdict))
            .Select(tried => (tried.Program, tried.Failed!));

    /// <summary>The code with the input on which a check found it wrong; null if a person could not write that input down.</summary>
    CodeForReview? Breakable(
        Problem problem, FlawedProgram program, CheckOutcome failed, ImmutableArray<SourceFile> right, CancellationToken cancellation)
    {
        var isSmall = !failed.Calls.IsEmpty
            && failed.Calls.Select(call => call.Instance).Distinct().Count() == 1
            && ObservedCases.Size(failed.Calls.Select(call => call.Arguments)) <= LargestInput;
        if (!isSmall)
        {
            return null;
        }
        var input = new Trial(toolchain).TryReadAgain(problem, failed.Calls, cancellation);
        if (input is null)
        {
            return null;
        }
        // a check has asked it, so it is in range
        using var trial = ReviewTrial.Open(problem, program.Source, right, AskedRanges.Unknown, toolchain, cancellation);
        return trial.Try(input).Breaks
            ? new CodeForReview(problem, program.Source, program.Lines, program.Instead, program.Feedback, input)
            : null;
    }
}
