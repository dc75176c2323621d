using CsCheck;
using Grader.Testing;

namespace Grader.Protocol.Tests;

public class WireTests
{
    static readonly Gen<Value> s_scalar = Gen.OneOf<Value>(
        Gen.Const<Value>(NullValue.Instance),
        Gen.Bool.Select(b => (Value)new BooleanValue(b)),
        Gen.Long.Select(i => (Value)new IntegerValue(i)),
        Gen.Double.Select(d => (Value)new RealValue(d)),
        Gen.String.Select(s => (Value)new TextValue(s)));

    static readonly Gen<Value> s_tensor =
        from shape in Gen.Int[0, 3].Array[1, 4]
        from data in Gen.Float.Array[shape.Aggregate(1, (a, b) => a * b)]
        select (Value)new TensorValue(ElementType.Float32, [.. shape], data);

    static readonly Gen<Value> s_value = Gen.OneOf(
        s_scalar,
        s_tensor,
        Gen.OneOf(s_scalar, s_tensor).Array[0, 4].Select(items => (Value)new ListValue([.. items])));

    static readonly Gen<WorkerReply> s_reply = s_value.Array[1, 4]
        .Select(values => (WorkerReply)new ReturnedReply(7, values[0], [.. values.Skip(1)]));

    [Fact]
    public void A_reply_comes_out_of_the_pipe_as_it_went_in() =>
        s_reply.ForAll(reply => Assert.Equal(reply.ToFrame(), WorkerReply.FromFrame(reply.ToFrame()).ToFrame()));

    [Fact]
    public void Text_keeps_lone_surrogates()
    {
        var reply = new ThrewReply(1, "E", "a\ud800b", "");
        Assert.Equal("a\ud800b", ((ThrewReply)WorkerReply.FromFrame(reply.ToFrame())).Message);
    }

    [Fact]
    public void Damaged_frames_are_a_protocol_violation_and_never_anything_else() =>
        Gen.Select(s_reply, Gen.Int[0, 1000], Gen.Byte, Gen.Int[0, 1000]).ForAll((reply, position, value, cut) =>
        {
            var frame = reply.ToFrame();
            frame[position % frame.Length] = value;
            frame = frame[..Math.Max(1, frame.Length - (cut % 4 == 0 ? cut % frame.Length : 0))];
            try
            {
                WorkerReply.FromFrame(frame);
            }
            catch (ProtocolException)
            {
                // that is how it should be refused
            }
        }, cases: Iterations.Of(20_000));

    [Fact]
    public void Random_bytes_are_no_reply() =>
        Gen.Byte.Array[1, 64].ForAll(bytes =>
        {
            try
            {
                WorkerReply.FromFrame(bytes);
            }
            catch (ProtocolException)
            {
                // that is how it should be refused
            }
        }, cases: Iterations.Of(20_000));

    [Theory]
    [InlineData(40, 1)] // rank 40
    [InlineData(2, -1)] // a negative dimension
    [InlineData(4, 65536)] // a product that overflows 64 bits
    public void A_tensor_that_cannot_be_is_refused_before_memory_is_taken(byte rank, int dimension)
    {
        var writer = new WireWriter();
        writer.Byte(6);
        writer.Byte((byte)ElementType.Float64);
        writer.Byte(rank);
        for (var d = 0; d < rank; d++)
        {
            writer.Int32(dimension);
        }
        Assert.Throws<ProtocolException>(() => new WireReader(writer.Written).Value());
    }

    [Fact]
    public void A_frame_stream_refuses_a_foreign_nonce_and_an_impossible_length()
    {
        Assert.Throws<ProtocolException>(() => new FrameStream(Frame(length: 0, nonce: 6), Stream.Null, nonce: 5).Receive());
        Assert.Throws<ProtocolException>(() => new FrameStream(Frame(length: -1, nonce: 5), Stream.Null, nonce: 5).Receive());
        Assert.Throws<ProtocolException>(() => new FrameStream(Frame(length: int.MaxValue, nonce: 5), Stream.Null, nonce: 5).Receive());
    }

    [Fact]
    public void An_announced_length_costs_no_memory_until_the_bytes_arrive()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ProtocolException>(
            () => new FrameStream(Frame(length: WireLimits.MaxFrame, nonce: 5), Stream.Null, nonce: 5).Receive());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Requests_come_out_of_the_pipe_as_they_went_in()
    {
        var encode = new BoundMethod("Encode", "N.Solution", "encode", ["string"]) { Parts = ["Ids", ""], IsStatic = true };
        WorkerRequest load = new LoadRequest([1, 2, 3], [new Binding("N.Solution", true, [encode])]);
        Assert.Equal(load.ToFrame(), WorkerRequest.FromFrame(load.ToFrame()).ToFrame());
        WorkerRequest call = new CallRequest(3, 1, 2, "Encode", [new TextValue("x")], true);
        Assert.Equal(call.ToFrame(), WorkerRequest.FromFrame(call.ToFrame()).ToFrame());
        CompileRequest compile = new CompileSubmissionRequest(
            new SourceFile("c", "C"), ["r"], [new SourceFile("a.cs", "A")], new SourceFile("s", "S"), ["Predict"], ["A.B"]);
        Assert.Equal(compile.ToFrame(), CompileRequest.FromFrame(compile.ToFrame()).ToFrame());
        CompileRequest variants = new CompileVariantsRequest(
            new SourceFile("c", "C"), ["r"], [new SourceFile("a.cs", "A"), new SourceFile("b.cs", "B")],
            null, ["Predict"], ["System.Linq"]);
        Assert.Equal(variants.ToFrame(), CompileRequest.FromFrame(variants.ToFrame()).ToFrame());
        CompileRequest watched = new CompileWatchedRequest(new SourceFile("c", "C"), ["r"], [new SourceFile("a.cs", "A")]);
        Assert.Equal(watched.ToFrame(), CompileRequest.FromFrame(watched.ToFrame()).ToFrame());
        CompileRequest mutate = new MutateRequest(new SourceFile("c", "C"), new SourceFile("a.cs", "A"), ["Predict"]);
        Assert.Equal(mutate.ToFrame(), CompileRequest.FromFrame(mutate.ToFrame()).ToFrame());
        var mutations = new MutateReply([new Mutation("constant", 3, 1, "2")]);
        Assert.Equal(mutations.ToFrame(), MutateReply.FromFrame(mutations.ToFrame()).ToFrame());
    }

    static MemoryStream Frame(int length, long nonce) => new([.. BitConverter.GetBytes(length), .. BitConverter.GetBytes(nonce)]);

    [Fact]
    public void A_text_for_people_is_cut_where_it_is_longer_than_anybody_reads()
    {
        var threw = new ThrewReply(1, "E", new string('x', 3_000_000), new string('y', 30_000));
        var read = (ThrewReply)WorkerReply.FromFrame(threw.ToFrame());
        Assert.InRange(read.Message.Length, WireLimits.MaxSentence, WireLimits.MaxSentence + 100);
        Assert.EndsWith("(2990000 characters are left out)", read.Message);
        Assert.EndsWith("(20000 characters are left out)", read.StackTrace);
    }

    [Fact]
    public void A_boolean_in_memory_that_is_neither_0_nor_1_arrives_as_true()
    {
        var booleans = new[] { false, true, false };
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(booleans.AsSpan())[2] = 7;
        var reply = new ReturnedReply(1, new TensorValue(ElementType.Boolean, [3], booleans), []);
        var read = (TensorValue)((ReturnedReply)WorkerReply.FromFrame(reply.ToFrame())).Result;
        Assert.Equal([false, true, true], (bool[])read.Data);
    }
}
