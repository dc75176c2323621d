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

    /// <param name="vocabulary">cl100k_base for GPT-4's ids; any other serves as well.</param>
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
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + ByteStringRanks.Padding);
        var length = Encoding.UTF8.GetBytes(text, rented);
        var bytes = rented.AsSpan(0, length);
        var ids = new IdBuffer(Math.Max(16, length / 3));
        try
        {
            var ranks = vocabulary.Ranks;
            for (var start = 0; start < length;)
            {
                var end = Cl100kSplit.NextEnd(bytes, start);
                PieceEncoder.Append(ref rented[start], end - start, ranks, ref ids);
                start = end;
            }
            return ids.ToArray();
        }
        finally
        {
            ids.Dispose();
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
