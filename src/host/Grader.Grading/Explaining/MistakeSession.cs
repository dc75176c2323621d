using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>
/// A problem's known mistakes, ready to be asked what a submission was asked. They are compiled together and run in a worker of their own,
/// which has never run the submission's code.
/// </summary>
sealed class MistakeSession : IDisposable
{
    readonly WorkerSession _session;
    readonly CallKeys _keys = new();
    readonly AnswerCache _remembered = new();
    readonly SourceFile _contract;
    readonly ImmutableArray<Mistake> _read;
    readonly ImmutableArray<(Mistake Mistake, int Variant)> _mistakes;
    Standing? _standing;
    Allowance? _questions;

    MistakeSession(WorkerSession session, SourceFile contract, ImmutableArray<Mistake> read, ImmutableArray<(Mistake, int)> mistakes) =>
        (_session, _contract, _read, _mistakes) = (session, contract, read, mistakes);

    public IEnumerable<Mistake> All => _mistakes.Select(entry => entry.Mistake);

    /// <summary>Null if the problem has none that compile.</summary>
    /// <param name="mistakes">All that the problem has.</param>
    public static MistakeSession? Open(
        Problem problem, ImmutableArray<Mistake> mistakes, Toolchain toolchain, CancellationToken cancellation)
    {
        if (mistakes.IsEmpty)
        {
            return null;
        }
        var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        var compiled = toolchain.Variants.Load(problem, [.. mistakes.Select(mistake => mistake.Source)], cancellation);
        if (compiled is not { Assembly: { } assembly } reply)
        {
            session.Dispose();
            return null;
        }
        var bound = mistakes.Zip(reply.Variants).Where(pair => pair.Second.Binding is not null).ToList();
        session.Load(assembly, [.. bound.Select(pair => pair.Second.Binding!)]);
        return new MistakeSession(session, problem.Contract, mistakes, [.. bound.Select((pair, i) => (pair.First, i))]);
    }

    /// <summary>Whether the problem still has this contract and these mistakes.</summary>
    public bool AreOf(Problem problem, ImmutableArray<Mistake> mistakes) => _contract == problem.Contract && _read.SequenceEqual(mistakes);

    /// <summary>From now on the user cancels with this token.</summary>
    public void ServeUnder(CancellationToken cancellation) => _session.ServeUnder(cancellation);

    /// <summary>
    /// From now on this allowance pays for each answer, remembered or not: what is remembered depends on who was graded before.
    /// </summary>
    public void AnswerFrom(Allowance questions) => _questions = questions;

    /// <summary>Counts the cases that a mistake answers as the submission did, up to the first that differs.</summary>
    public int Agreeing(Mistake mistake, IEnumerable<ObservedCase> cases)
    {
        var variant = Switch(mistake);
        // cases that begin with the same object come together, so that it is trained once
        return cases.GroupBy(observed => observed.Made.FirstOrDefault()?.Instance).SelectMany(group => group)
            .TakeWhile(observed => AnswersAlike(variant, observed)).Count();
    }

    /// <summary>
    /// For each case: whether every part of every answer, a row of a matrix or else the whole, matches one of these mistakes. The first
    /// mistake is asked as the caller reads the cases, which must happen before another question. The others, which have mostly answered
    /// before, are asked at once.
    /// </summary>
    public IEnumerable<bool> AreAnsweredBetween(IReadOnlyList<Mistake> mistakes, IReadOnlyList<ObservedCase> cases)
    {
        var others = mistakes.Skip(1).Select(mistake => AllAnswers(mistake, cases)).ToList();
        var variant = Switch(mistakes[0]);
        return cases.Select((observed, k) => observed.Calls.Zip(Answers(variant, observed))
            .Select((pair, i) => (Call: pair.First, Answers: others.Select(ofOne => ofOne[k][i]).Prepend(pair.Second)))
            .All(asked => ApproximateEquality.InParts(asked.Call, asked.Answers, observed.Within)));
    }

    /// <summary>What a mistake answers to each call, case by case.</summary>
    List<List<Observation>> AllAnswers(Mistake mistake, IReadOnlyList<ObservedCase> cases)
    {
        var variant = Switch(mistake);
        return cases.Select(observed => Answers(variant, observed).ToList()).ToList();
    }

    public void Dispose() => _session.Dispose();

    int Switch(Mistake mistake)
    {
        var variant = _mistakes.First(entry => entry.Mistake == mistake).Variant;
        _session.SwitchTo(variant);
        return variant;
    }

    bool AnswersAlike(int variant, ObservedCase observed) => observed.Calls.Zip(Answers(variant, observed))
        .All(pair => ApproximateEquality.Holds(pair.First, pair.Second, observed.Within));

    /// <summary>
    /// What a mistake answers to the calls of a case, asked one by one as the caller reads them. Calls that other checks made before on the
    /// same objects are made too, but their answers are not returned.
    /// </summary>
    IEnumerable<Observation> Answers(int variant, ObservedCase observed)
    {
        var keys = _keys.Of(observed);
        var asked = observed.Made.Index().Where(made => observed.Calls.Contains(made.Item, ReferenceEqualityComparer.Instance));
        foreach (var (i, call) in asked)
        {
            var answer = _remembered.Find(variant, keys[i].Text) ?? Make(variant, observed, keys, i);
            _questions?.Spend(
                call.Arguments.Sum(argument => ObservedCases.Size(argument.Value))
                    + (answer.Result is null ? 0 : ObservedCases.Size(answer.Result)));
            yield return answer;
        }
    }

    /// <summary>Makes all calls up to this one. If the worker has just made the first of them, makes only the missing ones.</summary>
    Observation Make(int variant, ObservedCase observed, CallKey[] keys, int last)
    {
        var (made, instances) = _standing is { } standing && (standing.Variant, standing.Process) == (variant, _session.Ended)
            && Array.FindIndex(keys, 0, last, key => key.Text == standing.Key) is >= 0 and var found
                ? (found + 1, standing.Instances)
                : (0, []);
        var process = _session.Ended;
        Observation? answer = null;
        for (; made <= last; made++)
        {
            answer = Ask(observed.Made[made], keys[made].Object, instances);
            _remembered.Keep(variant, keys[made].Text, answer);
        }
        _standing = _session.Ended == process ? new Standing(variant, process, keys[last].Text, instances) : null;
        return answer!;
    }

    Observation Ask(Observation call, int number, Dictionary<int, int> instances)
    {
        if (!instances.TryGetValue(number, out var instance))
        {
            instances.Add(number, instance = _session.NextInstance());
        }
        return _session.Call(instance, call.Method, call.Arguments, returnArguments: !call.ArgumentsAfter.IsEmpty);
    }

    /// <summary>What the worker was asked last; no call was made since.</summary>
    /// <param name="Key">The key of the last call.</param>
    /// <param name="Instances">By the object numbers that keys use.</param>
    sealed record Standing(int Variant, int Process, string Key, Dictionary<int, int> Instances);
}
