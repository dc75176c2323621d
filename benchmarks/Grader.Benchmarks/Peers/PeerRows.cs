namespace Grader.Benchmarks.Peers;

/// <summary>The measurements of benchmarks/peers.sh, without BenchmarkDotNet: both sides in turn, in one process, ratio by ratio.</summary>
static class PeerRows
{
    /// <summary>Prints the rows of one part as a Markdown table, each as soon as it is known.</summary>
    /// <param name="arguments">machine, attention, encode, adversarial, or train and the folder node_modules.</param>
    /// <returns>The exit code.</returns>
    public static int Print(ReadOnlySpan<string> arguments)
    {
        IEnumerable<Row>? rows = arguments switch
        {
            ["attention"] => AttentionRows.Measure(),
            ["encode"] => EncodeRows.Measure(),
            ["adversarial"] => AdversarialRows.Measure(),
            ["train", var modules] => TrainRows.Measure(modules),
            _ => null,
        };
        if (arguments is ["machine"])
        {
            Console.WriteLine(Machine.Describe());
            return 0;
        }
        if (rows is null)
        {
            Console.Error.WriteLine("peers machine | attention | encode | adversarial | train NODE_MODULES");
            return 2;
        }
        Console.WriteLine(Row.Head);
        foreach (var row in rows)
            Console.WriteLine(row);
        return 0;
    }
}
