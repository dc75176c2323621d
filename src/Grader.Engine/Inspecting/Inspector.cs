using System.Collections.Immutable;
using CsCheck;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Inspecting;

/// <summary>Trains a kata's submission under observation: compiled with a watch in it, run in a worker like any other, on data made here.</summary>
public sealed class Inspector(Components components, Sandbox sandbox, ChecksCache cache, CompilerClient compiler)
{
    /// <summary>More series than this are no recording of ours.</summary>
    const int MaxSeries = 2000;

    readonly References _references = new(components);
    readonly ChecksLoader _checks = new(components, cache);

    /// <exception cref="InvalidProblemException">The problem has nothing to inspect, or its checks are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public Inspected Inspect(Problem problem, Submission submission, Seed seed, CancellationToken cancellation)
    {
        var inspection = _checks.LoadInspection(problem, compiler, cancellation)
            ?? throw new InvalidProblemException(problem.Checks.Path, 0, "there is nothing to inspect: the checks have no `Inspected(…)`");
        using var session = new WorkerSession(components, sandbox, problem.Manifest.Limits, cancellation);
        var outcome = submission.Refusal is { } refusal
            ? CompileOutcome.Refused(refusal)
            : compiler.Compile(new CompileWatchedRequest(problem.Contract, _references.ForSubmissions, submission.Sources), cancellation);
        if (outcome.Reply is not { Assembly: { } assembly, Variants: [{ Binding: { } binding }] })
        {
            return new Inspected(null, outcome.Reply?.Diagnostics ?? [], outcome.Failure ?? outcome.Reply?.Fault);
        }
        session.Load(assembly, [binding]);
        var trial = new Trial(problem, submission, session, new PCG(0, seed.Value), null, [], cancellation);
        var (heldOut, failure) = Train(inspection, trial);
        return new Inspected(Read(session, heldOut, failure), [], null);
    }

    static (double? HeldOut, string? Failure) Train(Inspection inspection, Trial trial)
    {
        try
        {
            return (inspection.Train(trial), null);
        }
        catch (Exception failed) when (failed is WrongAnswerException or CallFailedException)
        {
            return (null, failed.Message);
        }
    }

    static Recording Read(WorkerSession session, double? heldOut, string? failure)
    {
        var instance = session.NextInstance();
        var names = session.Call(instance, WatchMethods.Names, [], returnArguments: false).Result is ListValue listed
            ? listed.Items.OfType<TextValue>().Select(name => name.Value).Distinct().Take(MaxSeries).ToImmutableArray() : [];
        var series = names.ToImmutableDictionary(name => name, name =>
            session.Call(instance, WatchMethods.Series, [new NamedValue("name", new TextValue(name))], returnArguments: false).Result is TensorValue { Shape.Length: 1 } numbers
                ? numbers.ToDoubles().Select(number => (float)number).ToImmutableArray() : []);
        return new Recording(series, heldOut, failure) { Order = names };
    }
}

/// <summary>What came of an inspection.</summary>
/// <param name="Recording">Null where the submission did not compile.</param>
/// <param name="Reason">Set where there is neither a recording nor a diagnostic.</param>
public sealed record Inspected(Recording? Recording, ImmutableArray<CompileDiagnostic> Diagnostics, string? Reason);
