namespace Grader.Numerics;

/// <summary>
/// Small grey images of ten glyphs drawn for each seed. Each glyph is a few strokes on a grid of 8 × 8 pixels. Each image is a copy of a
/// glyph, moved by up to a pixel, with another brightness and with noise. A task like that of handwritten digits, without the data set.
/// </summary>
public static class Glyphs
{
    public const int Classes = 10;

    /// <summary>Pixels per side.</summary>
    public const int Side = 8;

    /// <param name="noise">Standard deviation of the noise; strokes are about 1 and the background is 0.</param>
    public static Classification Draw(int seed, int count = 600, int unseen = 300, double noise = 0.25)
    {
        var random = new Random(seed);
        var glyphs = Enumerable.Range(0, Classes).Select(_ => Strokes(random)).ToArray();
        var (inputs, labels) = Sample(count);
        var (images, answers) = Sample(unseen);
        return new Classification(seed, inputs, labels, images, answers);

        (float[,] Images, int[] Labels) Sample(int count)
        {
            var (images, names) = (new float[count, Side * Side], new int[count]);
            for (var i = 0; i < count; i++)
            {
                var name = names[i] = i % Classes;
                var (down, right, light) = (random.Next(-1, 2), random.Next(-1, 2), 0.7 + (0.6 * random.NextDouble()));
                for (var r = 0; r < Side; r++)
                {
                    for (var c = 0; c < Side; c++)
                    {
                        var (fromRow, fromColumn) = (r - down, c - right);
                        var stroke = fromRow is >= 0 and < Side && fromColumn is >= 0 and < Side ? glyphs[name][fromRow, fromColumn] : 0;
                        images[i, (r * Side) + c] = (float)((light * stroke) + (noise * random.NextNormal()));
                    }
                }
            }
            return (images, names);
        }
    }

    /// <summary>Three strokes of four to six pixels, across or down, inside a margin of one pixel.</summary>
    static double[,] Strokes(Random random)
    {
        var glyph = new double[Side, Side];
        for (var stroke = 0; stroke < 3; stroke++)
        {
            var (line, length, isAcross) = (random.Next(1, Side - 1), random.Next(4, 7), random.Next(2) == 0);
            var start = random.Next(1, Side - length);
            for (var i = start; i < start + length; i++)
                glyph[isAcross ? line : i, isAcross ? i : line] = 1;
        }
        return glyph;
    }
}
