using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>
/// Questions about the user's own accepted submission: if one line is changed, what happens? The answers and the choices are what happened
/// when the changed programs ran.
/// </summary>
public sealed class MutationQuiz(Toolchain toolchain)
{
    /// <summary>How many changed programs are run to find questions among them.</summary>
    const int Tried = 40;

    const int Choices = 4;

    readonly Mutants _mutants = new(toolchain);

    /// <summary>At most this many questions, each about a different line, with as many different answers as there are.</summary>
    /// <param name="request">Its submission is one class file that is accepted.</param>
    /// <exception cref="UnreadableSubmissionException">It is a script or has several files.</exception>
    public ImmutableArray<QuizQuestion> Ask(GradingRequest request, int count, CancellationToken cancellation)
    {
        var (problem, submission, seed) = request;
        if (submission.Sources is not [var source] || source.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableSubmissionException($"{submission.Path}: questions are asked about a submission of one .cs file.");
        }
        var random = new Random((int)seed.Value);
        var mutants = _mutants.Of(problem, source, cancellation);
        random.Shuffle(mutants);
        Mutant[] some = [.. mutants.Take(Tried)];
        var tried = _mutants.Run(
            problem, some, mutant => mutant.Source, seed, Effort.Usual, Consequence.MostTelling, cancellation) ?? [];
        var outcomes = tried.Where(outcome => outcome.Failed?.Result.Verdict != Verdict.InternalError)
            .Select(outcome => new QuizQuestion(outcome.Program, Consequence.Describe(outcome.Failed), outcome.Failed?.Result, []))
            .ToList();
        var answers = outcomes.Select(outcome => outcome.Answer).Distinct().ToArray();
        return
        [
            .. outcomes.GroupBy(outcome => outcome.Mutant.Line).Select(line => line.First())
                .GroupBy(outcome => outcome.Answer).SelectMany(same => same.Select((outcome, i) => (outcome, i)))
                .OrderBy(entry => entry.i).Select(entry => entry.outcome)
                .Take(count).OrderBy(outcome => outcome.Mutant.Line)
                .Select(outcome => outcome with { Choices = Chosen(outcome.Answer, answers, random) }),
        ];
    }

    static ImmutableArray<string> Chosen(string answer, string[] answers, Random random)
    {
        var others = answers.Append(Consequence.None).Distinct().Where(other => other != answer).ToArray();
        random.Shuffle(others);
        string[] choices = [answer, .. others.Take(Choices - 1)];
        random.Shuffle(choices);
        return [.. choices];
    }
}

/// <summary>What happens when this line becomes that one?</summary>
/// <param name="Answer">One of the choices.</param>
/// <param name="Failed">A check that fails; null if none does.</param>
public sealed record QuizQuestion(Mutant Mutant, string Answer, CheckResult? Failed, ImmutableArray<string> Choices);
