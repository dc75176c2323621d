using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Numerics;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Benchmarking;

/// <summary>The subjects' processes, one each. Each is started when its subject first has its turn, and again after a death.</summary>
sealed class BenchmarkSessions(Toolchain toolchain, Limits limits, TimeBudget time, CancellationToken cancellation) : IDisposable
{
    /// <summary>The core sums in a different order. A wrong core differs by more.</summary>
    static readonly Tolerance s_rounding = new(1e-3, 1e-3);

    readonly ControlGroups _groups = new();
    readonly Dictionary<Subject, BencherSession> _open = [];

    (AskedCall? Call, Value Answer) _right = (null, NullValue.Instance);

    /// <summary>Calls once, which shows whether the call fails, then times the same call on the same fresh object.</summary>
    /// <exception cref="CallFailedException">A call did not return.</exception>
    /// <exception cref="WrongAnswerException">
    /// The core's answer differs from that of the reference solution, which has its turn first.
    /// </exception>
    public Timing Time(CompiledSubject subject, Benchmark benchmark, AskedCall call, TimeSpan budget)
    {
        var session = Open(subject);
        session.Instance++;
        benchmark.Prepare(session);
        var answer = session.Call(call.Method, call.Arguments).Result;
        switch (subject.Subject)
        {
            case Subject.Reference:
                _right = (call, answer);
                break;
            case Subject.Core when _right.Call == call:
                Comparing.Equal(_right.Answer, answer, s_rounding, "the core's answer");
                break;
        }
        return session.Time(call, budget, time.Measurements);
    }

    public void Close(Subject subject)
    {
        if (_open.Remove(subject, out var session))
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

    BencherSession Open(CompiledSubject subject)
    {
        if (!_open.TryGetValue(subject.Subject, out var session))
        {
            _open[subject.Subject] = session = new BencherSession(toolchain, _groups, limits, () => time.Left, cancellation);
            session.Load(subject.Compiled, subject.Library);
        }
        return session;
    }
}
