using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Asserting;

/// <summary>
/// Grades the assertions that a candidate names as evidence. Each is tried on loops whose bugs are known: it must fail on those with the
/// bug and hold on all others. They run in a worker of their own, several loops per process, in an order that the seed decides.
/// </summary>
public sealed class Assertions(Toolchain toolchain)
{
    /// <summary>Data sets that each loop is trained on.</summary>
    const int Sets = 2;

    /// <summary>One result for each right cause whose evidence is an assertion.</summary>
    /// <exception cref="InvalidProblemException">The checks of the problem do not say how its loop is trained.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public ImmutableArray<TriedAssertion> Try(
        GradingRequest request, ImmutableArray<Diagnosis> given, CancellationToken cancellation) =>
    [
        .. given.Where(diagnosis => diagnosis.Assertion is not null && IsCause(request.Problem, diagnosis.Cause))
            .Select(diagnosis => new TriedAssertion(diagnosis, Fault(request, diagnosis, cancellation))),
    ];

    static bool IsCause(Problem problem, string cause) => problem.Kata?.Bugs.Any(bug => bug.Cause == cause) == true;

    /// <summary>Why an assertion does not show the bug; null if it does.</summary>
    string? Fault(GradingRequest request, Diagnosis diagnosis, CancellationToken cancellation)
    {
        var (problem, submission, seed) = request;
        var inspection = toolchain.Checks.LoadInspection(problem, cancellation)
            ?? throw new InvalidProblemException(problem.Checks.Path, 0, "an assertion cannot be tried: the checks have no `Inspected(…)`");
        var loops = Loops(problem, diagnosis.Cause).ToArray();
        new Random((int)seed.Value).Shuffle(loops); // so that an assertion cannot rely on the order
        var calls = Enumerable.Range(0, Sets).Select(i => inspection.Training(new PCG((uint)i, seed.Value))).ToList();
        var compile = new CompileAssertionRequest(
            problem.Contract, toolchain.References.ForSubmissions, submission.Sources, [.. loops.Select(loop => loop.Source)],
            diagnosis.Assertion!, calls[0].Method);
        var outcome = toolchain.Compiler.Compile(compile, cancellation);
        if (outcome.Reply is not { Assembly: { } assembly } reply)
        {
            return outcome.Reply?.Diagnostics is [var first, ..]
                ? $"line {first.Line}: {first.Message}{Remark(first)}"
                : outcome.Reason ?? "it does not compile";
        }
        using var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        session.Load(assembly, [.. reply.Variants.Select(variant => variant.Binding!)]);
        return Judge(session, loops, calls, diagnosis.Assertion!, problem.Manifest.Limits.Total);
    }

    static string Remark(CompileDiagnostic refused) => refused.Id.StartsWith("CS", StringComparison.Ordinal)
        ? " (it may use only what the starter has too)"
        : $". {refused.Advice?.Split(". ")[0]}";

    static string? Judge(WorkerSession session, KnownLoop[] loops, List<AskedCall> calls, string assertion, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        var (heldOn, failedOn) = (new HashSet<KnownLoop>(), new HashSet<KnownLoop>());
        var hasThrown = false;
        foreach (var (loop, variant) in loops.Select((loop, i) => (loop, i)))
        {
            session.SwitchTo(variant);
            foreach (var call in calls)
            {
                var observed = session.Call(session.NextInstance(), assertion, call.Arguments, returnArguments: false);
                if (observed.Failure is { } failure && (failure.Verdict != Verdict.RuntimeError || failure.EndedProcess))
                {
                    return failure.Verdict is Verdict.TimeLimitExceeded or Verdict.MemoryLimitExceeded
                        ? failure.Reason
                        : "it ends its process";
                }
                if (clock.Elapsed > limit)
                {
                    return $"to try it on {loops.Length} loops takes longer than {limit.TotalSeconds:0} s";
                }
                hasThrown |= observed.Failure is not null && !loop.IsBroken; // the exception may reveal the loop, so it is not repeated
                _ = (observed.Result is BooleanValue { Value: true } ? heldOn : failedOn).Add(loop);
            }
        }
        var (broken, whole) = (loops.Count(loop => loop.IsBroken), loops.Count(loop => !loop.IsBroken));
        var (missed, refused) = (heldOn.Count(loop => loop.IsBroken), failedOn.Count(loop => !loop.IsBroken));
        if (missed > 0)
        {
            return $"it holds on {Count(missed, broken, "loop")} that {(broken == 1 ? "has" : "have")} the bug";
        }
        if (refused > 0)
        {
            var thrown = hasThrown ? ", where it throws" : "";
            return $"it fails on {Count(refused, whole, "loop")} that {(whole == 1 ? "has" : "have")} no such bug{thrown}";
        }
        return null;
    }

    static string Count(int some, int all, string noun) => all == 1 ? $"the {noun}" : $"{some} of {all} {noun}s";

    /// <summary>
    /// With the bug: the starter and the mistakes that leave it in. Without: the fixes and the mistakes that leave only other bugs.
    /// </summary>
    static IEnumerable<KnownLoop> Loops(Problem problem, string cause) =>
    [
        new(problem.Starter, true),
        new(problem.Solution, false),
        .. problem.AcceptedPaths().Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => new KnownLoop(new SourceFile(path, ProblemFiles.ReadText(path)), false)),
        .. problem.ReadMistakes().Where(mistake => mistake.Leaves is not null)
            .Select(mistake => new KnownLoop(mistake.Source, mistake.Leaves == cause)),
    ];

    /// <param name="IsBroken">Whether it has the bug that the assertion is about.</param>
    sealed record KnownLoop(SourceFile Source, bool IsBroken);
}
