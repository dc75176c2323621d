namespace Grader.Numerics;

/// <summary>How far numbers lie apart.</summary>
public static class Spread
{
    /// <summary>The standard deviation of the numbers themselves, which divides by their count; 0 if there is none.</summary>
    public static double Deviation(IEnumerable<double> numbers)
    {
        double[] all = [.. numbers];
        if (all.Length == 0)
            return 0;
        var mean = all.Average();
        return Math.Sqrt(all.Average(number => (number - mean) * (number - mean)));
    }
}
