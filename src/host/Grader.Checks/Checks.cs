using System.ComponentModel;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// The kinds of check that a problem's <c>checks.cs</c> is written with; each statement of <see cref="ProblemChecks.Define"/> is one check.
/// In every lambda <c>it</c> is a fresh object of the submission's class, called through the contract.
/// </summary>
public abstract partial class Checks<TContract> : ProblemChecks where TContract : class
{
    internal sealed override Type Contract => typeof(TContract);

    Func<TContract>? _reference;
    Func<ICandidateObject, TContract>? _candidate;

    /// <summary>Says how the contract is answered. What the grader compiles beside the checks calls it; checks do not.</summary>
    /// <param name="reference">A new object that answers as the reference solution does.</param>
    /// <param name="candidate">A new object that hands each call to the submission.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Connect(Func<TContract> reference, Func<ICandidateObject, TContract> candidate) =>
        (_reference, _candidate) = (reference, candidate);

    internal sealed override object NewReferenceObject() => NewReference();

    /// <summary>The contract, answered by the problem's reference solution.</summary>
    protected TContract NewReference() => (_reference ?? throw NotConnected)();

    /// <summary>The contract, answered by the submission.</summary>
    protected TContract NewCandidate(ICandidateObject callee) => (_candidate ?? throw NotConnected)(callee);

    static InvalidOperationException NotConnected => new("these checks are connected with no submission yet");

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
