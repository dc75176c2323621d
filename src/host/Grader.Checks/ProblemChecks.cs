
namespace Grader.Checks;

/// <summary>The checks of a problem, as the host runs them; compiled from its <c>checks.cs</c>.</summary>
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
        return _checks.Count > 0 ? _checks : throw new InvalidCheckException("it defines no check");
    }

    /// <summary>How <c>grader inspect</c> trains; null if the problem is no kata. Set by <see cref="Build"/>.</summary>
    public Inspection? Inspection { get; protected set; }

    /// <summary>The problem's contract, an interface.</summary>
    internal abstract Type Contract { get; }

    /// <summary>An object that answers the contract as the reference solution does.</summary>
    internal abstract object NewReferenceObject();

    /// <summary>What <c>grader bench</c> times; empty if nothing is said about it. Set by <see cref="Build"/>.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => _benchmarks;

    /// <summary>Defines the checks, one statement each, in the order of the report.</summary>
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
