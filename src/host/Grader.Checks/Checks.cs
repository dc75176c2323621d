using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// The kinds of check that <c>checks.csx</c> is written with; each statement there is one check. In every lambda <c>it</c> is a fresh
/// object of the submission's class, called through the contract.
/// </summary>
public abstract partial class Checks<TContract> : ProblemChecks where TContract : class
{
    internal sealed override Type Contract => typeof(TContract);

    internal sealed override object NewReferenceObject() => NewReference();

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
