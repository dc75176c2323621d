using System.Buffers;
using System.Text;

namespace Grader.Numerics;

/// <summary>
/// GPT-4's tokenizer: the pieces of <see cref="Cl100kSplit"/>, each encoded with a <see cref="RankedVocabulary"/>. Special tokens such as
/// &lt;|endoftext|&gt; are ordinary text here. Thread-safe.
/// </summary>
public sealed class Cl100kEncoder
{
    readonly RankedVocabulary vocabulary;

    /// <summary>The cache for the next call; null while a call has it. If calls overlap, all but one begin with an empty cache.</summary>
    PieceCache? idle;

    /// <param name="vocabulary">cl100k_base for GPT-4's ids; any other works too.</param>
    /// <exception cref="ArgumentNullException">The vocabulary is null.</exception>
    public Cl100kEncoder(RankedVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        this.vocabulary = vocabulary;
    }

    /// <summary>The ids of a text. Lone surrogates are encoded as U+FFFD.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public int[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ids = new IdBuffer(Math.Max(16, text.Length / 3));
        try
        {
            Append(text, ref ids);
            return ids.ToArray();
        }
        finally
        {
            ids.Dispose();
        }
    }

    /// <summary>
    /// The ids of a text, into the caller's memory. Once the pool has what a text of this length needs, nothing is allocated.
    /// </summary>
    /// <param name="text">Lone surrogates are encoded as U+FFFD.</param>
    /// <param name="ids">Receives the ids; three for each UTF-16 unit always suffice. Memory behind the last id may be overwritten.</param>
    /// <returns>The number of ids.</returns>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    public int Encode(ReadOnlySpan<char> text, Span<int> ids)
    {
        var buffer = new IdBuffer(ids);
        Append(text, ref buffer);
        return buffer.Count;
    }

    void Append(ReadOnlySpan<char> text, ref IdBuffer ids)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + ByteStringRanks.Padding);
        var cache = Interlocked.Exchange(ref idle, null) ?? new();
        try
        {
            var bytes = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
            for (var start = 0; start < bytes.Length;)
            {
                var end = Cl100kSplit.NextEnd(bytes, start);
                PieceEncoder.Append(ref rented[start], end - start, vocabulary, cache, ref ids);
                start = end;
            }
        }
        finally
        {
            Volatile.Write(ref idle, cache);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The text whose bytes are those of the ids one after another; what is not valid UTF-8 becomes U+FFFD.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An id is not in the vocabulary.</exception>
    /// <exception cref="OverflowException">The text is longer than an array can be.</exception>
    public string Decode(ReadOnlySpan<int> ids)
    {
        var length = 0;
        foreach (var id in ids)
            length = checked(length + vocabulary.BytesOf(id).Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var at = 0;
            foreach (var id in ids)
            {
                var token = vocabulary.BytesOf(id);
                token.CopyTo(rented.AsSpan(at));
                at += token.Length;
            }
            return Encoding.UTF8.GetString(rented, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
