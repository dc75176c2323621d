namespace Grader.Numerics;

/// <summary>Normally distributed numbers from <see cref="Random"/>.</summary>
public static class RandomNormal
{
    /// <summary>One number of mean 0 and standard deviation 1 (Box and Muller 1958); uses two uniform ones.</summary>
    public static double NextNormal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
