namespace Grader.Numerics;

/// <summary>
/// The softmax and what is made of it, in float64 and by definition, for the expected answers of checks. Whatever the size of the logits,
/// nothing overflows: the largest is taken away first.
/// </summary>
public static class Softmax
{
    /// <summary>exp(zᵢ) / Σ exp(zⱼ).</summary>
    /// <param name="logits">At least one; −∞ gives a probability of 0, if another is finite.</param>
    public static double[] Of(IReadOnlyCollection<double> logits)
    {
        var max = logits.Max();
        double[] powers = [.. logits.Select(logit => Math.Exp(logit - max))];
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }

    /// <summary>ln Σ exp(zⱼ).</summary>
    /// <param name="logits">At least one.</param>
    public static double LogSumExp(IReadOnlyCollection<double> logits)
    {
        var max = logits.Max();
        return max + Math.Log(logits.Sum(logit => Math.Exp(logit - max)));
    }

    /// <summary>−ln of the probability that the softmax gives to a class.</summary>
    /// <param name="label">From 0 on.</param>
    public static double CrossEntropy(IReadOnlyList<double> logits, int label) => LogSumExp(logits) - logits[label];
}
