namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// What <c>grader bench</c> times, along with the reference solution and the problem's <c>core.cs</c>; not a check. Exactly one call,
    /// whose answer is not used.
    /// <code>
    /// Bench("encode", sizes: [1_000, 100_000], input: Text,
    ///     prepare: it => it.Train(corpus, 300), call: (it, text) => it.Encode(text), bytes: n => n);
    /// </code>
    /// </summary>
    /// <param name="sizes">Ascending; the largest should take the reference solution no more than 50 milliseconds.</param>
    /// <param name="prepare">Calls on the same object that are not timed.</param>
    /// <param name="flops">Floating-point operations of one call, for GFLOP/s.</param>
    /// <param name="bytes">Bytes that one call works on, for MB/s.</param>
    protected void Bench<TInput>(
        string name, int[] sizes, Func<int, TInput> input, Action<TContract, TInput> call, Action<TContract>? prepare = null,
        Func<int, double>? flops = null, Func<int, double>? bytes = null)
    {
        var work = flops is not null ? new Work(WorkUnit.Flops, flops) : bytes is not null ? new Work(WorkUnit.Bytes, bytes) : null;
        AddBenchmark(new Benchmark(
            name, [.. sizes], callee => prepare?.Invoke(NewCandidate(callee)),
            size => AskedCall.FirstOf(callee => call(NewCandidate(callee), input(size))), work));
    }
}
