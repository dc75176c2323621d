using System.Buffers.Binary;

namespace Grader.Protocol;

/// <summary>
/// Frames over a pair of pipes: length (4 bytes), nonce (8), payload. The host draws the nonce for each process, so that bytes not meant
/// for this conversation can be told apart. The submission can read it; nothing depends on its secrecy.
/// </summary>
public sealed class FrameStream(Stream input, Stream output, long nonce) : IDisposable
{
    const int HeaderLength = 12;

    /// <summary>Sends one frame and flushes.</summary>
    public void Send(ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(header[4..], nonce);
        output.Write(header);
        output.Write(payload);
        output.Flush();
    }

    /// <summary>The next frame's payload; null at the end of the stream.</summary>
    /// <exception cref="ProtocolException">A foreign nonce, a length out of bounds, or an end within a frame.</exception>
    public byte[]? Receive()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        var read = input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }
        if (read < HeaderLength)
        {
            throw new ProtocolException("the stream ends within a frame");
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 0 or > WireLimits.MaxFrame)
        {
            throw new ProtocolException($"a frame of {(uint)length} bytes");
        }
        if (BinaryPrimitives.ReadInt64LittleEndian(header[4..]) != nonce)
        {
            throw new ProtocolException("a frame with a foreign nonce");
        }
        return ReadPayload(length);
    }

    /// <summary>Memory grows only with the bytes that have arrived: an announced length costs nothing.</summary>
    byte[] ReadPayload(int length)
    {
        const int Chunk = 1 << 20;
        var payload = new byte[Math.Min(length, Chunk)];
        var filled = 0;
        while (filled < length)
        {
            if (filled == payload.Length)
            {
                Array.Resize(ref payload, (int)Math.Min(length, 2L * payload.Length));
            }
            var read = input.Read(payload, filled, payload.Length - filled);
            if (read == 0)
            {
                throw new ProtocolException("the stream ends within a frame");
            }
            filled += read;
        }
        return payload;
    }

    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }
}
