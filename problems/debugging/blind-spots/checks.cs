/// <summary>Images are made here, in the host; the labels of the unseen ones never leave it.</summary>
public sealed class BlindSpotsChecks : Checks<IBlindSpots>
{
    const int Epochs = 10, UnseenOfEach = 30;
    const int Classes = Glyphs.Classes, Side = Glyphs.Side, Pixels = Side * Side;
    // characters 0 and 1, 2 and 3, 4 and 5 are mirror images of each other, the others of themselves
    const int Paired = 6;
    // epochs; of those that come out otherwise one time in ten, two are among them on average
    const int Looked = 20;

    protected override void Define()
    {
        // Training images of each class, not in this order: 8 % to 12 % of all. A few are enough to see what is fed, and for as many epochs
        // as is kept as evidence; 47 are no whole number of each. What is fed may not depend on how many images there are, nor on how many
        // were fed before.
        var few = Draw.Seeded(FewImages);
        var some = Draw.Seeded(seed => SheetOf(seed, [48, 52, 55, 58, 60, 60, 62, 65, 68, 72]));
        var many = Draw.Seeded(seed => SheetOf(seed, [240, 260, 275, 290, 300, 300, 310, 325, 340, 360]));

        var runs = Kata(on: some, points: 6, train: (it, x) => it.Train(x.Data.Inputs, x.Data.Labels, x.Data.Seed),
            heldOut: (it, x) => Accuracy(x.Data, it.Predict(x.Data.Unseen)));

        Property("every class is fed", Gen.Select(few, some, many), points: 3, cases: 3, shrink: false, holds: (it, three) =>
        {
            var (few, some, many) = three;
            // at last the few again, with the seed of more: what a loader keeps of its images may not be kept by the seed
            foreach (var (x, epochs, seed) in new[] { (few, Looked, few), (some, 1, some), (many, 1, many), (few, Looked, some) })
            {
                var fed = Fed(it, x, epochs, seed.Data.Seed);
                float[] names = [.. Enumerable.Range(0, fed.Rows).Select(row => fed[row, Pixels])];
                for (var name = 0; name < Classes; name++)
                {
                    // 94 of 940, 60 of 600 or 300 of 3,000 where all classes are equally likely; fewer than 40, 24 or 120 of one with a
                    // probability of 1e-7 at most
                    var share = names.Count(other => other == name) / (double)names.Length;
                    var what = $"of {x.Data.Labels.Length} images, the share of class {name} (0 is the first) among {WhatIsFed(epochs)}";
                    Expect.AtLeast(0.04, share, what);
                    Expect.AtMost(0.2, share, what);
                }
                // of ten classes, fewer than 4 among 30 with a probability of 1e-13
                var batches = names.Chunk(x.Data.Labels.Length).SelectMany(epoch => epoch.Chunk(30)).Where(batch => batch.Length == 30);
                foreach (var (number, batch) in batches.Index())
                    Expect.AtLeast(4, batch.Distinct().Count(), $"the number of classes in batch {number} (0 is the first)");
            }
        });

        // measured over 50 seeds: broken 0.29 to 0.38, a mirror for one image in ten about 0.06, fixes 0 to 0.027 (most of it where moved
        // strokes leave the image)
        Measured("every image that is fed shows what its label says", Gen.Select(few, some), points: 3, atMost: 0.04,
            what: "the share of the images fed that look clearly more like another class than like that of their label",
            measure: (it, pair) =>
        {
            var most = 0.0;
            foreach (var (x, epochs) in new[] { (pair.Item1, Looked), (pair.Item2, Epochs) })
            {
                var shown = Shown(Fed(it, x, epochs, x.Data.Seed), x);
                // not even a near miss; before the many are asked for, which are too many to be kept as evidence
                if (shown.Other > 0.044)
                    return shown.Other;
                most = Math.Max(most, shown.Other);
                Expect.AtLeast(0.85, shown.Own,
                    "the share of the images fed that look more like the class of their label than like any other");
                // measured over 3 seeds: fixes exactly 0; shifts drawn from a normal with a deviation of 0.7 pixels 0.003 to 0.012
                Expect.AtMost(0.001, shown.TooFar, "the share of the images fed that are training images moved by two pixels");
                // measured over 20 seeds, of a whole run: one image in thirty mirrored 0.025 to 0.044, one in ten from the fourth epoch on
                // 0.056 and more; fixes exactly 0, of the few images, too
                Expect.AtMost(0.01, shown.Mirrored,
                    "of the images whose mirror image is another character, the share that look clearly more like that one");
            }
            return most;
        });

        // A mirror image counts as right here, and the next check looks at nothing else: each of the two tells one bug.
        // Measured: broken exactly 0; fixes 0.7 to 1, of 30 images
        runs.Measured("every class is among the answers", points: 2, atLeast: 0.1,
            what: "the share of its unseen images that the worst class gets, its mirror image counted as right,", measure: (it, x) =>
        {
            var logits = Logits(it, x);
            return x.Data.Answers.Index().GroupBy(image => image.Item, image => logits.Row(image.Index)).Min(images =>
                images.Select(row => row.IndexOf(row.Max())).Count(said => said == images.Key || said == x.Mirrors[images.Key]))
                / (double)UnseenOfEach;
        });

        // measured: broken 0.39 to 0.62, which is a coin toss; fixes 0.97 to 1, of 180 images
        runs.Measured("characters that look alike are told apart", points: 2, atLeast: 0.85,
            what: "within the three pairs, the share of unseen images for which the right class gets more than the other",
            measure: (it, x) =>
        {
            var logits = Logits(it, x);
            return x.Data.Answers.Index().Where(image => x.Mirrors[image.Item] != image.Item)
                .Average(image => logits[image.Index, image.Item] > logits[image.Index, x.Mirrors[image.Item]] ? 1.0 : 0);
        });

        runs.SameRun((it, x) => it.Predict(x.Data.Unseen), few: x => FewImages(x.Data.Seed));

        FixedWithFewChanges();
    }

    static string WhatIsFed(int epochs) => epochs == 1 ? "what an epoch feeds" : $"what {epochs} epochs feed";

    static float[,] Fed(IBlindSpots it, Sheet x, int epochs, int seed)
    {
        var fed = it.Fed(x.Data.Inputs, x.Data.Labels, seed, epochs);
        Expect.Finite(fed, epochs * x.Data.Labels.Length, Pixels + 1, WhatIsFed(epochs));
        return fed;
    }

    static float[,] Logits(IBlindSpots it, Sheet x)
    {
        Expect.Finite(it.Losses(), Epochs, "the list of losses, one for each epoch,");
        var logits = it.Predict(x.Data.Unseen);
        Expect.Finite(logits, x.Data.Answers.Length, Classes, "the matrix of logits");
        return logits;
    }

    /// <summary>
    /// Shares of the images that look most like their own class, that look clearly more like another one, and that are exactly a training
    /// image of their class moved by two pixels; and of those that have another class as their mirror image, the share that look clearly
    /// more like that one. Images close to one that is moved by fewer pixels are none of the last two: missing ink does not make them so.
    /// </summary>
    static (double Own, double Other, double TooFar, double Mirrored) Shown(float[,] fed, Sheet x)
    {
        var near = Moves(x, 0, 1);
        HashSet<ulong>[] far = [.. Moves(x, 2, 2).Select(moves => moves.Select(move => move.Image).ToHashSet())];
        var (own, other, tooFar, paired, mirrored) = (0, 0, 0, 0, 0);
        for (var row = 0; row < fed.Rows; row++)
        {
            var (image, name) = (fed.Row(row)[..Pixels], (int)fed[row, Pixels]);
            Expect.That(name is >= 0 and < Classes && name == fed[row, Pixels],
                $"an image is fed with the label {fed[row, Pixels]}, and there are only 0 to {Classes - 1}");
            var ink = Bits(Ink(image, above: (image.Min() + image.Max()) / 2)); // brightness and contrast do not matter
            double[] likeness = [.. x.Glyphs.Select(glyph => Likeness(image, glyph))];
            var best = likeness.Where((_, k) => k != name).Max();
            own += likeness[name] > best + 0.02 ? 1 : 0;
            other += best > likeness[name] + 0.2 || double.IsNaN(likeness[name]) ? 1 : 0; // an image of one brightness looks like nothing
            tooFar += far[name].Contains(ink) && IsFar(ink, near[name]) ? 1 : 0;
            paired += x.Mirrors[name] == name ? 0 : 1;
            mirrored += likeness[x.Mirrors[name]] > likeness[name] + 0.2 && IsFar(ink, near[name]) ? 1 : 0;
        }
        double all = fed.Rows;
        return (own / all, other / all, tooFar / all, (double)mirrored / paired);
    }

    /// <summary>By five pixels. What a shift brings in at the edge does not matter: paper, or what it pushed out opposite.</summary>
    static bool IsFar(ulong image, HashSet<(ulong Image, ulong Inside)> others) =>
        others.All(other => System.Numerics.BitOperations.PopCount((other.Image ^ image) & other.Inside) >= 5);

    /// <summary>
    /// Of each class, the training images moved by at least and at most so many pixels, down or to the right or both, and which pixels of
    /// each come from the image.
    /// </summary>
    static HashSet<(ulong Image, ulong Inside)>[] Moves(Sheet x, int least, int most)
    {
        bool[] all = [.. Enumerable.Repeat(true, Pixels)];
        int[] steps = [.. Enumerable.Range(-most, (2 * most) + 1)];
        var shifts = steps.SelectMany(down => steps.Select(right => (down, right)))
            .Where(shift => Math.Max(Math.Abs(shift.down), Math.Abs(shift.right)) >= least)
            .Select(shift => (shift.down, shift.right, Inside: Bits(Moved(all, shift.down, shift.right)))).ToArray();
        var known = x.Data.Labels.Index().ToLookup(image => image.Item, image => Ink(x.Data.Inputs.Row(image.Index)));
        return [.. Enumerable.Range(0, Classes).Select(name => known[name].SelectMany(image =>
            shifts.Select(shift => (Bits(Moved(image, shift.down, shift.right)), shift.Inside))).ToHashSet())];
    }

    /// <summary>
    /// The correlation of an image with a glyph that is moved by up to two pixels, where it is greatest; brightness and contrast do not
    /// matter.
    /// </summary>
    static double Likeness(float[] image, bool[] glyph)
    {
        var mean = image.Average();
        var deviation = Math.Sqrt(image.Sum(pixel => (pixel - mean) * (pixel - mean)));
        var most = -1.0;
        for (var down = -2; down <= 2; down++)
            for (var right = -2; right <= 2; right++)
            {
                var (sum, ink) = (0.0, 0);
                for (var row = Math.Max(0, down); row < Math.Min(Side, Side + down); row++)
                    for (var column = Math.Max(0, right); column < Math.Min(Side, Side + right); column++)
                        if (glyph[((row - down) * Side) + column - right])
                            (sum, ink) = (sum + image[(row * Side) + column] - mean, ink + 1);
                if (ink > 0)
                    most = Math.Max(most, sum / (deviation * Math.Sqrt(ink * (1 - (ink / (double)Pixels)))));
            }
        return most;
    }

    static Sheet FewImages(int seed) => SheetOf(seed, [4, 4, 4, 5, 5, 5, 5, 5, 5, 5]);

    static Sheet SheetOf(int seed, int[] sizes)
    {
        var random = new Random(seed);
        var glyphs = new List<bool[]>();
        while (glyphs.Count < Classes)
        {
            var glyph = Strokes(random.Next());
            var mirrored = Mirrored(glyph);
            var isPair = glyphs.Count < Paired;
            bool[][] next = isPair ? [glyph, mirrored] : [[.. glyph.Zip(mirrored, (a, b) => a || b)]];
            if (!(isPair && Likeness(Numbers(glyph), mirrored) >= 0.6) && next.All(one =>
                one.Count(ink => ink) is >= 10 and <= 22 && glyphs.All(other => Likeness(Numbers(one), other) < 0.75)))
                glyphs.AddRange(next);
        }

        // the last class is its own mirror image, so that neither bug hides the other; all other names are drawn
        int[] names = [.. Enumerable.Range(0, Classes)];
        random.Shuffle(names.AsSpan(0, Classes - 1));
        int[] places = [.. Enumerable.Range(0, Classes).Select(name => names.IndexOf(name))];
        bool[][] named = [.. places.Select(place => glyphs[place])];
        random.Shuffle(sizes);
        int[] labels = [.. sizes.SelectMany((size, name) => Enumerable.Repeat(name, size))];
        random.Shuffle(labels);
        int[] answers = [.. Enumerable.Range(0, UnseenOfEach * Classes).Select(i => i % Classes)];
        float[][] images = [.. labels.Select(Image)];
        var known = images.Select(image => Bits(Ink(image))).ToHashSet();
        float[][] unseen = [.. answers.Select(name =>
            Enumerable.Range(0, 1000).Select(_ => Image(name)).First(image => !known.Contains(Bits(Ink(image)))))];
        return new Sheet(new Classification(seed, Rows(images), labels, Rows(unseen), answers),
            [.. places.Select(place => names[place < Paired ? place ^ 1 : place])], named);

        // the glyph, moved by up to a pixel, with up to two pixels wrong
        float[] Image(int name)
        {
            var image = Numbers(Moved(named[name], random.Next(-1, 2), random.Next(-1, 2)));
            for (var specks = random.Next(3); specks > 0; specks--)
            {
                var at = random.Next(Pixels);
                image[at] = 1 - image[at];
            }
            return image;
        }

        static float[,] Rows(float[][] images) => Matrix.Of(images.Length, Pixels, (i, j) => images[i][j]);
    }

    /// <summary>Three strokes on a grid of 8 × 8, put back into the middle.</summary>
    static bool[] Strokes(int seed)
    {
        var drawn = Ink(Glyphs.Draw(seed, count: 1, unseen: 0, noise: 0).Inputs.Row(0));
        int[] ink = [.. Enumerable.Range(0, Pixels).Where(i => drawn[i])];
        return Moved(drawn, (Side - 1 - ink.Max(i => i / Side) - ink.Min(i => i / Side)) / 2,
            (Side - 1 - ink.Max(i => i % Side) - ink.Min(i => i % Side)) / 2);
    }

    static bool[] Mirrored(bool[] glyph) => [.. glyph.Chunk(Side).SelectMany(row => row.Reverse())];

    static bool[] Moved(bool[] glyph, int down, int right) => [.. Enumerable.Range(0, Pixels).Select(i =>
        (i / Side) - down is >= 0 and < Side && (i % Side) - right is >= 0 and < Side && glyph[i - (down * Side) - right])];

    static float[] Numbers(bool[] glyph) => [.. glyph.Select(ink => ink ? 1f : 0)];

    static bool[] Ink(float[] image, float above = 0) => [.. image.Select(pixel => pixel > above)];

    /// <summary>A bit for each pixel, so that images can be looked up and compared at once.</summary>
    static ulong Bits(bool[] image) => image.Aggregate(0UL, (bits, ink) => (bits << 1) | (ink ? 1UL : 0));

    public sealed record Sheet(Classification Data, int[] Mirrors, bool[][] Glyphs);
}
