namespace Grader.Numerics;

/// <summary>A classification problem with points that training never sees; everything follows from the seed.</summary>
/// <param name="Seed">Seed of the data; training may use it too.</param>
/// <param name="Inputs">[n, features]</param>
/// <param name="Labels">n classes, 0 to K − 1</param>
/// <param name="Unseen">[m, features], from the same distribution</param>
/// <param name="Answers">their m classes</param>
public sealed record Classification(int Seed, float[,] Inputs, int[] Labels, float[,] Unseen, int[] Answers)
{
    public int Classes => Labels.Max() + 1;

    /// <summary>The same problem with only its first inputs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer inputs.</exception>
    public Classification First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Labels.Length);
        var inputs = new float[count, Inputs.GetLength(1)];
        Array.Copy(Inputs, inputs, inputs.Length);
        return this with { Inputs = inputs, Labels = Labels[..count] };
    }

    /// <summary>The share of the unseen points whose largest logit is that of their class; a tie is wrong.</summary>
    /// <param name="logits">[m, K]</param>
    /// <exception cref="ArgumentException">There are not as many rows as unseen points.</exception>
    public double Accuracy(float[,] logits)
    {
        if (logits.GetLength(0) != Answers.Length)
            throw new ArgumentException($"{logits.GetLength(0)} rows of logits for {Answers.Length} points", nameof(logits));

        var right = 0;
        for (var i = 0; i < Answers.Length; i++)
        {
            var isRight = true;
            for (var k = 0; k < logits.GetLength(1); k++)
                isRight &= k == Answers[i] || logits[i, k] < logits[i, Answers[i]];
            right += isRight ? 1 : 0;
        }
        return (double)right / Answers.Length;
    }
}
