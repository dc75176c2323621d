namespace Grader.Cli.Reports;

/// <summary>A series of numbers as one line of blocks, the lowest ▁ and the highest █; a gap where a number is not finite.</summary>
static class Sparkline
{
    const string Blocks = "▁▂▃▄▅▆▇█";

    /// <param name="width">In characters; a longer series is averaged, a shorter one takes one character per number.</param>
    /// <param name="logarithmic">
    /// Whether equal factors are equal heights, as for norms. Zeros are then as low as the least positive number.
    /// </param>
    public static string Draw(IReadOnlyList<float> values, int width, bool logarithmic = false)
    {
        if (values.Count == 0)
        {
            return "";
        }
        var columns = Math.Min(width, values.Count);
        var heights = Enumerable.Range(0, columns).Select(i =>
        {
            var (start, end) = ((int)((long)i * values.Count / columns), (int)((long)(i + 1) * values.Count / columns));
            var part = Enumerable.Range(start, end - start).Select(j => values[j]).ToList();
            return part.All(float.IsFinite) ? part.Average() : float.NaN;
        }).ToArray();
        if (logarithmic)
        {
            var least = heights.Where(height => height > 0).DefaultIfEmpty(1).Min();
            heights = [.. heights.Select(height => float.IsFinite(height) ? MathF.Log(MathF.Max(height, least)) : height)];
        }
        var finite = heights.Where(float.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        return string.Concat(heights.Select(Block));

        char Block(float height)
        {
            if (!float.IsFinite(height))
            {
                return ' ';
            }
            return high > low ? Blocks[(int)MathF.Round((height - low) / (high - low) * (Blocks.Length - 1))] : Blocks[0];
        }
    }
}
