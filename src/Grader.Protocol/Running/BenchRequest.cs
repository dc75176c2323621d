using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>Time one method; sent to a bencher, never to a worker.</summary>
/// <param name="Instance">Number of the object to call, as in <see cref="CallRequest"/>.</param>
/// <param name="Budget">Wall time that measuring may take; a single call that takes longer is still measured.</param>
/// <param name="Measurements">
/// Wanted number of measurements, each of as many calls as fit its share of the budget; fewer if calls are slow.
/// </param>
public sealed record BenchRequest(
    int Sequence, int Instance, string Method, ImmutableArray<Value> Arguments, TimeSpan Budget, int Measurements) : WorkerRequest
{
    internal const byte Tag = 4;

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Int32(Sequence);
        writer.Int32(Instance);
        writer.Text(Method);
        writer.Array(Arguments, static (w, argument) => w.Value(argument));
        writer.Int64(Budget.Ticks);
        writer.Int32(Measurements);
    }

    internal static BenchRequest Read(WireReader reader) =>
        new(reader.Int32(), reader.Int32(), reader.Text(), reader.Array(static r => r.Value()),
            new TimeSpan(reader.Int64()), reader.Int32());
}
