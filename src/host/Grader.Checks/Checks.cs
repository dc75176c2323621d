using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>The checks of a problem, as the host runs them; compiled from <c>checks.csx</c>.</summary>
public abstract class ProblemChecks
{
    /// <summary>Name of the check of the worked example in the statement.</summary>
    public const string NameOfExample = "the statement's example";

    readonly List<Check> _checks = [];
    readonly List<Benchmark> _benchmarks = [];
    int _statements;
    private protected bool _isRemark;

    /// <summary>The checks in the order in which they are written.</summary>
    /// <exception cref="InvalidCheckException">Two checks have the same name, or there are none.</exception>
    public IReadOnlyList<Check> Build()
    {
        _checks.Clear();
        _benchmarks.Clear();
        _statements = 0;
        Define();
        return _checks.Count > 0 ? _checks : throw new InvalidCheckException("checks.csx defines no check");
    }

    /// <summary>How <c>grader inspect</c> trains; null if the problem is no kata. Set by <see cref="Build"/>.</summary>
    public Inspection? Inspection { get; protected set; }

    /// <summary>What <c>grader bench</c> times; empty if nothing is said about it. Set by <see cref="Build"/>.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => _benchmarks;

    /// <summary>The statements of <c>checks.csx</c>.</summary>
    protected abstract void Define();

    /// <summary>Adds a custom check.</summary>
    protected void Add(Check check)
    {
        if (_checks.Any(known => known.Name == check.Name))
        {
            throw new InvalidCheckException($"two checks are named `{check.Name}`");
        }
        _checks.Add(_isRemark ? check with { IsRemark = true } : check);
    }

    /// <summary>A number for a statement that draws its own data sets.</summary>
    private protected int NextStatement() => _statements++;

    private protected void AddBenchmark(Benchmark benchmark) => _benchmarks.Add(benchmark);
}

/// <summary>
/// The kinds of check that <c>checks.csx</c> is written with; each statement there is one check. In every lambda <c>it</c> is a fresh
/// object of the submission's class, called through the contract.
/// </summary>
public abstract partial class Checks<TContract> : ProblemChecks where TContract : class
{
    /// <summary>The contract, answered by the problem's reference solution.</summary>
    protected abstract TContract NewReference();

    /// <summary>The contract, answered by the submission.</summary>
    protected abstract TContract NewCandidate(ICandidateObject callee);

    /// <param name="method">One of the contract's.</param>
    static Type ReturnTypeOf(string method) => typeof(TContract).GetMethod(method)!.ReturnType;

    /// <summary>
    /// One call with a fixed answer.
    /// <code>Example("equal keys share the weight", it => it.Attention(query, key, value, null), returns: new float[,] { { 3 } });</code>
    /// </summary>
    protected void Example<TResult>(string name, Func<TContract, TResult> call, TResult returns, Tolerance? within = null,
        int points = 1) =>
        Add(new Check(name, points, context =>
        {
            context.Once(() => context.Compare(returns, call(NewCandidate(context.NewCase())), within ?? Tolerance.Exact));
            return new Score(points);
        }));

    /// <summary>The calls of the <c>example</c> block in <c>statement.md</c>, so that what is promised there is what is checked.</summary>
    /// <param name="within">How far floating-point answers may be off; the statement shows few digits.</param>
    protected void WorkedExample(Tolerance? within = null, int points = 1) =>
        Add(new Check(NameOfExample, points, context =>
        {
            context.Once(() =>
            {
                var callee = context.NewCase();
                foreach (var call in StatementExample.Read(context.Problem, typeof(TContract)))
                {
                    var given = callee.Call(call.Method, call.Returns, [.. call.Arguments]);
                    if (call.HasAnswer)
                    {
                        Comparing.Equal(
                            ValueCodec.ToValue(call.Answer), ValueCodec.ToValue(given), within ?? Tolerance.Exact,
                            $"the answer of {call.Method}", context.Candidate.PartsOf(call.Method));
                    }
                }
            });
            return new Score(points);
        }));
}
