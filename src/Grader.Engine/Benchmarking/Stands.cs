using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Numerics;

namespace Grader.Engine.Benchmarking;

/// <summary>The processes of the contestants, one each, started when it is first their turn, and again after a death.</summary>
sealed class Stands(Components components, Sandbox sandbox, Limits limits, Plan plan, CancellationToken cancellation) : IDisposable
{
    /// <summary>The core adds in another order; a core that is wrong differs by more.</summary>
    static readonly Tolerance s_rounding = new(1e-3, 1e-3);

    readonly ControlGroups _groups = new();
    readonly Dictionary<Contestant, BencherSession> _open = [];

    (AskedCall? Call, Value Answer) _right = (null, NullValue.Instance);

    /// <summary>Calls once, which is when it fails if it does, and times the same call then, on one fresh object.</summary>
    /// <exception cref="CallFailedException">A call did not return.</exception>
    /// <exception cref="WrongAnswerException">The core answers otherwise than the model solution, whose turn comes before.</exception>
    public Timing Time(Entry entry, Benchmark benchmark, AskedCall call, TimeSpan budget)
    {
        var session = Open(entry);
        session.Instance++;
        benchmark.Prepare(session);
        var answer = session.Call(call.Method, call.Arguments).Result;
        switch (entry.Contestant)
        {
            case Contestant.Model:
                _right = (call, answer);
                break;
            case Contestant.Core when _right.Call == call:
                Comparing.Equal(_right.Answer, answer, s_rounding, "the core's answer");
                break;
        }
        return session.Time(call, budget, plan.Measurements);
    }

    public void Close(Contestant contestant)
    {
        if (_open.Remove(contestant, out var session))
        {
            session.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var session in _open.Values)
        {
            session.Dispose();
        }
    }

    BencherSession Open(Entry entry)
    {
        if (!_open.TryGetValue(entry.Contestant, out var session))
        {
            _open[entry.Contestant] = session = new BencherSession(components, sandbox, _groups, limits, () => plan.Left, cancellation);
            session.Load(entry.Assembly, entry.Binding, entry.Library);
        }
        return session;
    }
}
