using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Proving;

/// <summary>
/// Questions about one's own accepted submission: one line is changed, and what do the checks say? The answers are what happened when the
/// changed programs ran, and so are the choices.
/// </summary>
public sealed class LineQuestions(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler)
{
    /// <summary>Changed programs that are run to find questions among them.</summary>
    const int Tried = 40;

    const int Choices = 4;

    public const string NothingFails = "nothing: every check still passes";

    readonly ChecksLoader _checks = new(components, cache);
    readonly VariantsLoader _variants = new(components, cache, compiler);

    /// <summary>At most so many questions, each about another line, with as many different answers as there are.</summary>
    /// <param name="submission">One class file that is accepted.</param>
    /// <exception cref="UnreadableSubmissionException">It is a script or has several files.</exception>
    public ImmutableArray<LineQuestion> Ask(Problem problem, Submission submission, Seed seed, int count, CancellationToken cancellation)
    {
        if (submission.Sources is not [var source] || source.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableSubmissionException($"{submission.Path}: questions are asked about a submission of one .cs file.");
        }
        var random = new Random((int)seed.Value);
        var outcomes = Outcomes(problem, source, seed, random, cancellation);
        var answers = outcomes.Select(outcome => outcome.Answer).Distinct().ToArray();
        return
        [
            .. outcomes.GroupBy(outcome => outcome.Mutant.Line).Select(line => line.First())
                .GroupBy(outcome => outcome.Answer).SelectMany(same => same.Select((outcome, i) => (outcome, i))).OrderBy(entry => entry.i).Select(entry => entry.outcome)
                .Take(count).OrderBy(outcome => outcome.Mutant.Line)
                .Select(outcome => outcome with { Choices = Chosen(outcome.Answer, answers, random) }),
        ];
    }

    List<LineQuestion> Outcomes(Problem problem, SourceFile source, Seed seed, Random random, CancellationToken cancellation)
    {
        var mutants = compiler.Mutations(problem.Contract, source, problem.Kata?.Protected ?? [], cancellation).Select(mutation => Mutant.Of(source, mutation)).ToArray();
        random.Shuffle(mutants);
        mutants = [.. mutants.Take(Tried)];
        if (mutants.Length == 0 || _variants.Compile(problem, [.. mutants.Select(mutant => mutant.Source)], cancellation) is not { Assembly: { } assembly } reply)
        {
            return [];
        }
        var bound = mutants.Zip(reply.Variants).Where(pair => pair.Second.Binding is not null).ToList();
        var examination = new Examination(problem, _checks.Load(problem, compiler, cancellation), seed, cancellation);
        using var session = new WorkerSession(components, sandbox, problem.Manifest.Limits, cancellation);
        session.Load(assembly, [.. bound.Select(pair => pair.Second.Binding!)]);
        var questions = new List<LineQuestion>();
        foreach (var ((mutant, variant), i) in bound.Select((pair, i) => (pair, i)))
        {
            session.SwitchTo(i);
            var failed = examination.Run(new Submission(source.Path, [mutant.Source]), session, variant.Difference).FirstOrDefault(part => !part.Result.Passed)?.Result;
            questions.Add(new LineQuestion(mutant, failed is null ? NothingFails : $"`{failed.Name}` fails{(failed.Verdict == Verdict.WrongAnswer ? "" : $" ({failed.Verdict.Name})")}", failed, []));
        }
        return questions;
    }

    static ImmutableArray<string> Chosen(string answer, string[] answers, Random random)
    {
        var others = answers.Append(NothingFails).Distinct().Where(other => other != answer).ToArray();
        random.Shuffle(others);
        string[] choices = [answer, .. others.Take(Choices - 1)];
        random.Shuffle(choices);
        return [.. choices];
    }
}

/// <summary>What happens when this line becomes that one?</summary>
/// <param name="Answer">One of the choices.</param>
/// <param name="Failed">The first check that fails; null where none does.</param>
public sealed record LineQuestion(Mutant Mutant, string Answer, CheckResult? Failed, ImmutableArray<string> Choices);
