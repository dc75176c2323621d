namespace Grader.Numerics;

/// <summary>
/// Three interleaved spiral arms in the plane (Lang and Witbrock 1988, with three arms), rotated and relabelled for each seed, so that
/// neither weights nor answers can be prepared.
/// </summary>
public static class Spirals
{
    public const int Classes = 3;

    /// <summary>600 points to train on and 300 unseen ones; radius at most 1, noise of standard deviation 0.03.</summary>
    public static Classification Draw(int seed, int count = 600, int unseen = 300)
    {
        var random = new Random(seed);
        var turn = random.NextDouble() * 2 * Math.PI;
        int[] names = [0, 1, 2];
        random.Shuffle(names);
        var (inputs, labels) = Sample(count);
        var (points, answers) = Sample(unseen);
        return new Classification(seed, inputs, labels, points, answers);

        (float[,] Points, int[] Labels) Sample(int count)
        {
            var (points, arms) = (new float[count, 2], new int[count]);
            for (var i = 0; i < count; i++)
            {
                var radius = 0.1 + 0.9 * random.NextDouble();
                var angle = turn + 2 * Math.PI * (i % Classes / (double)Classes + 0.5 * radius);
                points[i, 0] = (float)(radius * Math.Cos(angle) + 0.03 * random.NextNormal());
                points[i, 1] = (float)(radius * Math.Sin(angle) + 0.03 * random.NextNormal());
                arms[i] = names[i % Classes];
            }
            return (points, arms);
        }
    }
}
