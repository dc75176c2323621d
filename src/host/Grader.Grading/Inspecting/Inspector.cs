using System.Collections.Immutable;
using CsCheck;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Inspecting;

/// <summary>
/// Trains a kata's submission under observation. It is compiled with a watch in it, runs in a worker like any other, and trains on data
/// made here.
/// </summary>
public sealed class Inspector(Toolchain toolchain)
{
    /// <summary>A recording of ours never has more series than this.</summary>
    const int MaxSeries = 2000;

    /// <summary>Trainings on shuffled labels.</summary>
    const int Shuffles = 4;

    /// <summary>Trains the submission once under observation, then puts the probes to it.</summary>
    /// <exception cref="InvalidProblemException">The problem has nothing to inspect, or its checks are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public Inspected Inspect(GradingRequest request, CancellationToken cancellation)
    {
        var (problem, submission, seed) = request;
        var inspection = toolchain.Checks.LoadInspection(problem, cancellation)
            ?? throw new InvalidProblemException(problem.Checks.Path, 0, "there is nothing to inspect: the checks have no `Inspected(…)`");
        using var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        var compile = new CompileWatchedRequest(problem.Contract, toolchain.References.ForSubmissions, submission.Sources);
        var outcome = toolchain.Compile(submission, compile, cancellation);
        if (outcome.Submission is not { } compiled)
        {
            return new Inspected(null, outcome.Diagnostics, outcome.Reason);
        }
        session.Load(compiled.Assembly, [compiled.Binding]);
        var context = new CheckContext
        {
            Problem = problem,
            Candidate = session,
            Random = new PCG(0, seed.Value),
            Cancellation = cancellation,
        };
        var noted = new NotedCalls(context.NewCase());
        var (heldOut, failure) = Train(inspection, noted, seed);
        var recording = Read(session, heldOut, failure); // before the probes, which are watched as well
        return new Inspected(recording with { Probes = failure is null ? Probe(inspection, noted, context, seed) : [] }, [], null);
    }

    static (double? HeldOut, string? Failure) Train(Inspection inspection, NotedCalls noted, Seed seed)
    {
        try
        {
            return (inspection.Train(noted, new PCG(0, seed.Value)), null);
        }
        catch (Exception failed) when (failed is WrongAnswerException or CallFailedException)
        {
            return (null, failed.Message);
        }
    }

    /// <summary>The probes, as far as the submission answers them.</summary>
    static ImmutableArray<Probe> Probe(Inspection inspection, NotedCalls noted, CheckContext context, Seed seed)
    {
        var probes = ImmutableArray.CreateBuilder<Probe>();
        try
        {
            probes.AddRange(Probing.Answers(noted));
            probes.AddRange(Shuffled(inspection, noted, context, seed));
        }
        catch (Exception failed) when (failed is WrongAnswerException or CallFailedException)
        {
            // the answers so far are shown
        }
        return probes.ToImmutable();
    }

    /// <summary>What the same training achieves on shuffled labels, on average.</summary>
    static IEnumerable<Probe> Shuffled(Inspection inspection, NotedCalls noted, CheckContext context, Seed seed)
    {
        var (heldOut, reports) = (new List<double>(), new List<double>());
        for (var i = 0; i < Shuffles && Probing.ShuffledLabels(noted.All[0], i) is { } shuffled; i++)
        {
            var again = new NotedCalls(context.NewObject(), shuffled);
            heldOut.AddRange(inspection.Train(again, new PCG(0, seed.Value)) is { } metric ? [metric] : []);
            reports.AddRange(Probing.Reported(again.All[0]) is { } report ? [report] : []);
        }
        if (heldOut.Count > 0)
        {
            yield return new Probe($"trained on shuffled labels, {Shuffles} times, held-out on average", heldOut.Average());
        }
        if (reports.Count > 0)
        {
            yield return new Probe("training itself reports", Probing.Reported(noted.All[0])!.Value);
            yield return new Probe($"trained on shuffled labels, {Shuffles} times, it reports on average", reports.Average());
        }
    }

    static Recording Read(WorkerSession session, double? heldOut, string? failure)
    {
        var instance = session.NextInstance();
        var names = session.Call(instance, WatchMethods.Names, [], returnArguments: false).Result is ListValue listed
            ? listed.Items.OfType<TextValue>().Select(name => name.Value).Distinct().Take(MaxSeries).ToImmutableArray() : [];
        var series = names.ToImmutableDictionary(name => name, SeriesOf);
        return new Recording(series, heldOut, failure) { Order = names };

        ImmutableArray<float> SeriesOf(string name)
        {
            var asked = session.Call(
                instance, WatchMethods.Series, [new NamedValue("name", new TextValue(name))], returnArguments: false);
            return asked.Result is TensorValue { Shape.Length: 1 } numbers
                ? numbers.ToDoubles().Select(number => (float)number).ToImmutableArray()
                : [];
        }
    }
}

/// <summary>What came of an inspection.</summary>
/// <param name="Recording">Null if the submission did not compile.</param>
/// <param name="Reason">Set if there is neither a recording nor a diagnostic.</param>
public sealed record Inspected(Recording? Recording, ImmutableArray<CompileDiagnostic> Diagnostics, string? Reason);
