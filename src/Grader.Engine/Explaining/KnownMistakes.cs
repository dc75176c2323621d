using System.Collections.Immutable;
using Grader.Contracts;
using Grader.Engine.Checks;
using Grader.Engine.Compiling;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Explaining;

/// <summary>
/// A problem's known mistakes, ready to be asked what a submission was asked: compiled together, in one worker of their own, where none of the
/// submission's code has been.
/// </summary>
sealed class KnownMistakes : IDisposable
{
    readonly WorkerSession _session;
    readonly SourceFile _contract;
    readonly ImmutableArray<Mistake> _read;
    readonly ImmutableArray<(Mistake Mistake, int Variant)> _mistakes;

    KnownMistakes(WorkerSession session, SourceFile contract, ImmutableArray<Mistake> read, ImmutableArray<(Mistake, int)> mistakes) =>
        (_session, _contract, _read, _mistakes) = (session, contract, read, mistakes);

    public IEnumerable<Mistake> All => _mistakes.Select(entry => entry.Mistake);

    /// <summary>Null where the problem has none that compile.</summary>
    /// <param name="mistakes">All that the problem has.</param>
    public static KnownMistakes? Open(Problem problem, ImmutableArray<Mistake> mistakes, VariantsLoader loader, Workers workers, CancellationToken cancellation)
    {
        if (mistakes.IsEmpty)
        {
            return null;
        }
        var session = new WorkerSession(workers, problem.Manifest.Limits, cancellation);
        if (loader.Load(problem, [.. mistakes.Select(mistake => mistake.Source)], cancellation) is not { Assembly: { } assembly } reply)
        {
            session.Dispose();
            return null;
        }
        var bound = mistakes.Zip(reply.Variants).Where(pair => pair.Second.Binding is not null).ToList();
        session.Load(assembly, [.. bound.Select(pair => pair.Second.Binding!)]);
        return new KnownMistakes(session, problem.Contract, mistakes, [.. bound.Select((pair, i) => (pair.First, i))]);
    }

    /// <summary>Whether these are what the problem has now.</summary>
    public bool AreOf(Problem problem, ImmutableArray<Mistake> mistakes) => _contract == problem.Contract && _read.SequenceEqual(mistakes);

    /// <summary>From now on the user gives up by this token.</summary>
    public void ServeUnder(CancellationToken cancellation) => _session.ServeUnder(cancellation);

    /// <summary>How many of the cases a mistake answers as the submission did, up to the first that it does not.</summary>
    public int Agreeing(Mistake mistake, IEnumerable<ObservedCase> cases)
    {
        _session.SwitchTo(_mistakes.First(entry => entry.Mistake == mistake).Variant);
        return cases.TakeWhile(AnswersAlike).Count();
    }

    /// <summary>The cases that a mistake answers as the submission did.</summary>
    public HashSet<ObservedCase> AnsweredAlike(Mistake mistake, IEnumerable<ObservedCase> cases)
    {
        _session.SwitchTo(_mistakes.First(entry => entry.Mistake == mistake).Variant);
        return [.. cases.Where(AnswersAlike)];
    }

    public void Dispose() => _session.Dispose();

    bool AnswersAlike(ObservedCase observed)
    {
        var instances = new Dictionary<int, int>();
        foreach (var call in observed.Calls)
        {
            if (!instances.TryGetValue(call.Instance, out var instance))
            {
                instances.Add(call.Instance, instance = _session.NextInstance());
            }
            if (!Likeness.Of(call, _session.Call(instance, call.Method, call.Arguments, returnArguments: !call.ArgumentsAfter.IsEmpty)))
            {
                return false;
            }
        }
        return true;
    }
}
