using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;

namespace Grader.Engine.Benchmarking;

/// <summary>The processes of the contestants, one each, started when it is first their turn, and again after a death.</summary>
sealed class Stands(Components components, Sandbox sandbox, Limits limits, Plan plan, CancellationToken cancellation) : IDisposable
{
    readonly ControlGroups _groups = new();
    readonly Dictionary<Contestant, BencherSession> _open = [];

    /// <summary>Calls once, which is when it fails if it does, and times the same call then, on one fresh object.</summary>
    /// <exception cref="CallFailedException">A call did not return.</exception>
    public Timing Time(Entry entry, Benchmark benchmark, AskedCall call, TimeSpan budget)
    {
        var session = Open(entry);
        session.Instance++;
        benchmark.Prepare(session);
        session.Call(call.Method, call.Arguments);
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
