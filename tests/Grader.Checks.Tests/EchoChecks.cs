using CsCheck;
using Grader.Testing;

namespace Grader.Checks.Tests;

/// <summary>The answer is the argument.</summary>
public interface IEcho
{
    int[] Echo(int[] x);
}

/// <summary>A class that answers as a test says.</summary>
/// <param name="answer">Called with the object and the argument.</param>
public sealed class EchoObject(Func<EchoObject, int[], int[]> answer) : IEcho
{
    /// <summary>For answers that keep something.</summary>
    public int Kept { get; set; }

    public int[] Echo(int[] x) => answer(this, x);
}

/// <summary>Checks of <see cref="IEcho"/>, written as an instructor writes them and run without a process.</summary>
public abstract class EchoChecks : Checks<IEcho>
{
    protected static Gen<int[]> Small { get; } = Gen.Int[0, 9].Array[1, 5];

    protected EchoChecks() => Connect(() => new EchoObject((_, x) => x), callee => new Called(callee));

    /// <summary>Runs a check, as in a grading with this seed.</summary>
    /// <returns>Its score, and what it had observed when it ended.</returns>
    internal (Score Score, CheckContext Context, Exception? Failure) Run(
        string name, ICandidate candidate, uint seed = 1, Effort? effort = null, string statement = "")
    {
        var check = Build().Single(check => check.Name == name);
        var context = new CheckContext
        {
            Problem = ProblemInMemory.With(statement),
            Candidate = candidate,
            Random = new PCG(0, seed),
            Effort = effort ?? Effort.VerdictOnly,
        };
        try
        {
            return (check.Run(context), context, null);
        }
        catch (Exception failure) when (failure is WrongAnswerException or CallFailedException)
        {
            return (default, context, failure);
        }
    }

    sealed class Called(ICandidateObject callee) : IEcho
    {
        public int[] Echo(int[] x) => (int[])callee.Call("Echo", typeof(int[]), [new Argument("x", x)])!;
    }
}
