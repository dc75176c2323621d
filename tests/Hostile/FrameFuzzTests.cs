using System.Buffers.Binary;
using CsCheck;
using Grader.Protocol;
using Grader.Testing;

namespace Hostile.Tests;

/// <summary>
/// Whatever bytes come through the pipe, the host reads a reply or says that they are none; it neither crashes nor allocates by hearsay.
/// </summary>
public sealed class FrameFuzzTests
{
    const long Nonce = 0x1122334455667788;

    /// <summary>Bytes that reading a frame may allocate beyond a multiple of what really arrived.</summary>
    const long Allowance = 3 << 20;

    static readonly byte[][] s_valid =
    [
        new LoadedReply().ToFrame(),
        new ThrewReply(3, "System.Exception", "message", "at Solution.Scale").ToFrame(),
        new ReturnedReply(1, TensorOf(2, 3), []).ToFrame(),
        new ReturnedReply(2, TensorOf(1, 1), [TensorOf(2, 2), NullValue.Instance]).ToFrame(),
        new ReturnedReply(4, new MalformedValue("a null row"), []).ToFrame(),
        new BenchedReply(5, 1200, 30, 10, 20, 64, 9).ToFrame(),
    ];

    static readonly Gen<byte[]> s_mutated =
        from frame in Gen.OneOf([.. s_valid.Select(valid => Gen.Const(valid))])
        from kind in Gen.Int[0, 5]
        from at in Gen.Int[0, frame.Length - 1]
        from value in Gen.Int
        from noise in Gen.Byte.Array[0, 64]
        select Mutate(frame, kind, at, value, noise);

    [Fact]
    public void A_malformed_reply_is_a_protocol_violation_and_nothing_else() => s_mutated.ForAll(bytes =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            WorkerReply.FromFrame(bytes);
        }
        catch (ProtocolException)
        {
            // said so
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < Allowance + (64L * bytes.Length), $"{bytes.Length} bytes made it allocate too much");
    }, cases: Iterations.Of(100_000));

    [Fact]
    public void A_malformed_reply_of_the_compiler_is_a_protocol_violation_and_nothing_else()
    {
        var valid = new CompileReply(
            [1, 2, 3],
            [new Variant(null, new StarterDifference(1, ["A"]))],
            [new CompileDiagnostic("CS1", "m", "p", 1, 1, 1, "l", null)]).ToFrame();
        var mutated =
            from kind in Gen.Int[0, 5]
            from at in Gen.Int[0, valid.Length - 1]
            from value in Gen.Int
            from noise in Gen.Byte.Array[0, 64]
            select Mutate(valid, kind, at, value, noise);
        mutated.ForAll(bytes =>
        {
            try
            {
                CompileReply.FromFrame(bytes);
            }
            catch (ProtocolException)
            {
                // said so
            }
        }, cases: Iterations.Of(50_000));
    }

    [Fact]
    public void A_malformed_stream_ends_in_a_protocol_violation_or_a_frame() =>
        Gen.Select(s_mutated, Gen.Int[-2, 6], Gen.Int, Gen.Long).ForAll((payload, kind, length, nonce) =>
        {
            var stream = new byte[12 + payload.Length];
            BinaryPrimitives.WriteInt32LittleEndian(stream, kind == 0 ? length : payload.Length);
            BinaryPrimitives.WriteInt64LittleEndian(stream.AsSpan(4), kind == 1 ? nonce : Nonce);
            payload.CopyTo(stream, 12);
            using var frames = new FrameStream(new MemoryStream(kind == 2 ? stream[..(stream.Length / 2)] : stream), Stream.Null, Nonce);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                while (frames.Receive() is not null)
                {
                }
            }
            catch (ProtocolException)
            {
                // said so
            }
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < Allowance, "an announced length made it allocate");
        }, cases: Iterations.Of(100_000));

    static byte[] Mutate(byte[] frame, int kind, int at, int value, byte[] noise)
    {
        var bytes = (byte[])frame.Clone();
        switch (kind)
        {
            case 0:
                bytes[at] = (byte)value;
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. noise, .. bytes[at..]];
            case 3 when at + 4 <= bytes.Length: // a length, a rank, a dimension, an enum value
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
                return bytes;
            case 4:
                return noise;
            default:
                bytes[at] ^= (byte)(1 << (value & 7));
                return bytes;
        }
    }

    static TensorValue TensorOf(int rows, int columns) => (TensorValue)ValueCodec.ToValue(new float[rows, columns]);
}
