// Images are made here, in the host; the labels of the unseen ones never leave it.
const int Epochs = 10;
const int Classes = Glyphs.Classes, Side = Glyphs.Side;
// characters 0 and 1, 2 and 3, 4 and 5 are mirror images of each other, the others of themselves
const int Pairs = 3;
const int UnseenOfEach = 30;
// epochs; of those that come out otherwise one time in ten, two are among them on average
const int Looked = 20;
// training images of each class, not in this order: 8 % to 12 % of all. A few are enough to see what is fed; 47 are no whole number of each
var sheets = Gen.Int[1, 1_000_000].Select(seed => Draw(seed, [48, 52, 55, 58, 60, 60, 62, 65, 68, 72]));
var smallSheets = Gen.Int[1, 1_000_000].Select(seed => Draw(seed, [4, 4, 4, 5, 5, 5, 5, 5, 5, 5]));
// Looked at for 20 epochs, which is as much as is kept as evidence, for a whole run, and for one epoch: what is fed may not depend
// on how many images there are, nor on how many were fed before.
var largeSheets = Gen.Int[1, 1_000_000].Select(seed => Draw(seed, [240, 260, 275, 290, 300, 300, 310, 325, 340, 360]));
var pairsOfSheets = Gen.Select(smallSheets, sheets);
var threeSheets = Gen.Select(smallSheets, sheets, largeSheets);

static Sheet Draw(int seed, int[] sizes)
{
    var random = new Random(seed);
    var glyphs = new List<bool[]>();
    while (glyphs.Count < Classes)
    {
        var glyph = Strokes(random.Next());
        var mirrored = Mirrored(glyph);
        bool[][] next = glyphs.Count < 2 * Pairs ? [glyph, mirrored] : [[.. glyph.Zip(mirrored, (a, b) => a || b)]];
        var areApart = next.Length == 1 || Likeness(Numbers(glyph), mirrored) < 0.6;
        if (areApart && next.All(one => one.Count(ink => ink) is >= 10 and <= 22
            && glyphs.All(other => Likeness(Numbers(one), other) < 0.75)))
            glyphs.AddRange(next);
    }

    // the last class is its own mirror image, so that neither bug hides the other; all other names are drawn
    var names = Enumerable.Range(0, Classes - 1).ToArray();
    random.Shuffle(names);
    names = [.. names, Classes - 1];
    random.Shuffle(sizes);
    int[] labels = [.. Enumerable.Range(0, Classes).SelectMany(name => Enumerable.Repeat(name, sizes[name]))];
    random.Shuffle(labels);
    int[] answers = [.. Enumerable.Range(0, UnseenOfEach * Classes).Select(i => i % Classes)];
    var images = labels.Select(Image).ToArray();
    var known = images.Select(image => Bits(Ink(image))).ToHashSet();
    var unseen = answers.Select(name => Enumerable.Range(0, 1000).Select(_ => Image(name))
        .First(image => !known.Contains(Bits(Ink(image))))).ToArray();
    var mirrors = new int[Classes];
    for (var i = 0; i < Classes; i++)
        mirrors[names[i]] = names[i < 2 * Pairs ? i ^ 1 : i];
    return new Sheet(new Classification(seed, Rows(images), labels, Rows(unseen), answers), mirrors,
        [.. Enumerable.Range(0, Classes).Select(Glyph)]);

    bool[] Glyph(int name) => glyphs[Array.IndexOf(names, name)];

    // the glyph, moved by up to a pixel, with up to two pixels wrong
    float[] Image(int name)
    {
        var image = Numbers(Moved(Glyph(name), random.Next(-1, 2), random.Next(-1, 2)));
        for (var specks = random.Next(3); specks > 0; specks--)
        {
            var at = random.Next(Side * Side);
            image[at] = 1 - image[at];
        }
        return image;
    }
}

// three strokes on a grid of 8 × 8, put back into the middle
static bool[] Strokes(int seed)
{
    var drawn = Glyphs.Draw(seed, count: 1, unseen: 0, noise: 0).Inputs;
    var ink = Enumerable.Range(0, Side * Side).Where(i => drawn[0, i] > 0).ToList();
    var (top, bottom) = (ink.Min(i => i / Side), ink.Max(i => i / Side));
    var (left, right) = (ink.Min(i => i % Side), ink.Max(i => i % Side));
    return Moved([.. Enumerable.Range(0, Side * Side).Select(ink.Contains)], (Side - 1 - bottom - top) / 2, (Side - 1 - right - left) / 2);
}

static bool[] Mirrored(bool[] glyph) => [.. Enumerable.Range(0, Side * Side).Select(i => glyph[(i / Side * Side) + Side - 1 - (i % Side)])];

static bool[] Moved(bool[] glyph, int down, int right) => [.. Enumerable.Range(0, Side * Side).Select(i =>
    (i / Side) - down is >= 0 and < Side && (i % Side) - right is >= 0 and < Side && glyph[i - (down * Side) - right])];

static float[] Numbers(bool[] glyph) => [.. glyph.Select(ink => ink ? 1f : 0)];

static bool[] Ink(float[] image, float above = 0) => [.. image.Select(pixel => pixel > above)];

// a bit for each pixel, so that images can be looked up and compared at once
static ulong Bits(bool[] image) => image.Aggregate(0UL, (bits, ink) => (bits << 1) | (ink ? 1UL : 0));

static float[] Pixels(float[,] rows, int row) => [.. Enumerable.Range(0, Side * Side).Select(pixel => rows[row, pixel])];

static float[,] Rows(float[][] images)
{
    var rows = new float[images.Length, Side * Side];
    for (var i = 0; i < images.Length; i++)
        for (var j = 0; j < Side * Side; j++)
            rows[i, j] = images[i][j];
    return rows;
}

// The correlation of an image with a glyph that is moved by up to two pixels, where it is greatest; brightness and contrast do not matter.
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
                most = Math.Max(most, sum / (deviation * Math.Sqrt(ink * (1 - (ink / (double)(Side * Side))))));
        }
    return most;
}

static float[,] Fed(IBlindSpots it, Sheet x, int epochs, int? seed = null)
{
    var fed = it.Fed(x.Data.Inputs, x.Data.Labels, seed ?? x.Data.Seed, epochs);
    var what = epochs == 1 ? "what an epoch feeds" : $"what {epochs} epochs feed";
    Expect.Shape(fed, epochs * x.Data.Labels.Length, (Side * Side) + 1, what);
    Expect.Finite(fed, what);
    return fed;
}

// Of what is fed, the share that is exactly a training image of its class moved by two pixels, and far from all that are moved by fewer:
// ink that is missing here and there makes it no such image.
static double MovedTooFar(float[,] fed, Sheet x)
{
    var near = Moves(x, 0, 1);
    var far = Moves(x, 2, 2).Select(moves => moves.Select(move => move.Image).ToHashSet()).ToList();
    var tooFar = 0;
    for (var row = 0; row < fed.GetLength(0); row++)
    {
        var image = Bits(Inked(Pixels(fed, row)));
        var name = (int)fed[row, Side * Side];
        tooFar += far[name].Contains(image) && IsFar(image, near[name]) ? 1 : 0;
    }
    return tooFar / (double)fed.GetLength(0);
}

// the ink of an image: brightness and contrast do not matter
static bool[] Inked(float[] pixels) => Ink(pixels, above: (pixels.Min() + pixels.Max()) / 2);

// what a shift brings in at the edge does not matter: paper, or what it has pushed out on the other side
static bool IsFar(ulong image, HashSet<(ulong Image, ulong Inside)> others)
{
    const int Far = 5;                                       // pixels
    return others.All(other => System.Numerics.BitOperations.PopCount((other.Image ^ image) & other.Inside) >= Far);
}

// of each class, the training images moved by at least and at most so many pixels
static List<HashSet<(ulong Image, ulong Inside)>> Moves(Sheet x, int least, int most)
{
    var known = Enumerable.Range(0, x.Data.Labels.Length).ToLookup(row => x.Data.Labels[row], row => Ink(Pixels(x.Data.Inputs, row)));
    return [.. Enumerable.Range(0, Classes).Select(name => Shifted(known[name], least, most))];
}

// the images moved by at least and at most so many pixels, down or to the right or both, and which pixels of each come from the image
static HashSet<(ulong Image, ulong Inside)> Shifted(IEnumerable<bool[]> images, int least, int most)
{
    var all = Enumerable.Repeat(true, Side * Side).ToArray();
    var moved = new HashSet<(ulong, ulong)>();
    foreach (var image in images)
        for (var down = -most; down <= most; down++)
            for (var right = -most; right <= most; right++)
                if (Math.Max(Math.Abs(down), Math.Abs(right)) >= least)
                    moved.Add((Bits(Moved(image, down, right)), Bits(Moved(all, down, right))));
    return moved;
}

// Shares of the images that look most like their own class, and clearly more like another one; and how many have another class as their
// mirror image, and look clearly more like that one. A training image moved by one pixel is none of the last, even if the stroke that it
// loses at the edge makes it look like its partner.
static (double Own, double Other, int Paired, int Mirrored) Shown(float[,] fed, Sheet x)
{
    var (own, other, paired, mirrored) = (0, 0, 0, 0);
    var near = Moves(x, 0, 1);
    for (var row = 0; row < fed.GetLength(0); row++)
    {
        var image = Pixels(fed, row);
        var name = (int)fed[row, Side * Side];
        Expect.That(name >= 0 && name < Classes && name == fed[row, Side * Side],
            $"an image is fed with the label {fed[row, Side * Side]}, and there are only 0 to {Classes - 1}");
        var likeness = x.Glyphs.Select(glyph => Likeness(image, glyph)).ToArray();
        var best = Enumerable.Range(0, Classes).Where(k => k != name).Max(k => likeness[k]);
        own += likeness[name] > best + 0.02 ? 1 : 0;
        other += best > likeness[name] + 0.2 || double.IsNaN(likeness[name]) ? 1 : 0;    // an image of one brightness looks like nothing
        paired += x.Mirrors[name] == name ? 0 : 1;
        mirrored += likeness[x.Mirrors[name]] > likeness[name] + 0.2 && IsFar(Bits(Inked(image)), near[name]) ? 1 : 0;
    }
    return ((double)own / fed.GetLength(0), (double)other / fed.GetLength(0), paired, mirrored);
}

static float[,] Logits(IBlindSpots it, Sheet x)
{
    var losses = it.Losses();
    Expect.Equal(Epochs, losses.Length, what: "the number of epochs");
    Expect.Finite(losses, "the list of losses");
    var logits = it.Predict(x.Data.Unseen);
    Expect.Shape(logits, x.Data.Answers.Length, Classes, "the matrix of logits");
    Expect.Finite(logits, "the matrix of logits");
    return logits;
}

var runs = Trained(inputs: sheets, train: (it, x) => it.Train(x.Data.Inputs, x.Data.Labels, x.Data.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x.Data, it.Predict(x.Data.Unseen)));

Diagnosed(points: 6);

Property("every class is fed", points: 3, inputs: threeSheets, cases: 3, shrink: false, holds: (it, three) =>
{
    var (few, some, many) = three;
    // at last the few again, with the seed of more: what a loader keeps of its images may not be kept by the seed
    foreach (var (x, epochs, seed) in new[] { (few, Looked, few), (some, 1, some), (many, 1, many), (few, Looked, some) })
    {
        var fed = Fed(it, x, epochs, seed.Data.Seed);
        var names = Enumerable.Range(0, fed.GetLength(0)).Select(row => fed[row, Side * Side]).ToList();
        for (var name = 0; name < Classes; name++)
        {
            // 94 of 940, 60 of 600 or 300 of 3,000 where all classes are equally likely; fewer than 40, 24 or 120 of one with a
            // probability of 1e-7 at most
            var share = names.Count(other => other == name) / (double)names.Count;
            Expect.AtLeast(0.04, share,
                $"of {x.Data.Labels.Length} images, the share of class {name} (0 is the first) among what "
                + $"{(epochs == 1 ? "an epoch feeds" : $"{epochs} epochs feed")}");
            Expect.AtMost(0.2, share,
                $"of {x.Data.Labels.Length} images, the share of class {name} (0 is the first) among what "
                + $"{(epochs == 1 ? "an epoch feeds" : $"{epochs} epochs feed")}");
        }
        // of ten classes, fewer than 4 among 30 with a probability of 1e-13
        var batches = names.Chunk(x.Data.Labels.Length).SelectMany(epoch => epoch.Chunk(30)).Where(batch => batch.Length == 30).ToList();
        for (var batch = 0; batch < batches.Count; batch++)
            Expect.AtLeast(4, batches[batch].Distinct().Count(), $"the number of classes in batch {batch} (0 is the first)");
    }
});

// measured over 50 seeds: broken 0.29 to 0.38, a mirror for one image in ten about 0.06, fixes 0 to 0.027 (most of it where moved strokes
// leave the image)
Measured("every image that is fed shows what its label says", points: 3, inputs: pairsOfSheets, atMost: 0.04,
    what: "the share of the images fed that look clearly more like another class than like that of their label", measure: (it, pair) =>
{
    var most = 0.0;
    foreach (var (x, epochs) in new[] { (pair.Item1, Looked), (pair.Item2, Epochs) })
    {
        var fed = Fed(it, x, epochs);
        var shown = Shown(fed, x);
        if (shown.Other > 0.044)                             // not even a near miss
            return shown.Other;                              // before the many are asked for, which are too many to be kept as evidence
        Expect.AtLeast(0.85, shown.Own, "the share of the images fed that look more like the class of their label than like any other");
        // measured over 3 seeds: fixes exactly 0; shifts drawn from a normal with a deviation of 0.7 pixels 0.003 to 0.012
        Expect.AtMost(0.001, MovedTooFar(fed, x), "the share of the images fed that are training images moved by two pixels");
        most = Math.Max(most, shown.Other);
        // measured over 20 seeds, of a whole run: one image in thirty mirrored 0.025 to 0.044, one in ten from the fourth epoch on 0.056
        // and more; fixes exactly 0, of the few images, too
        Expect.AtMost(0.01, (double)shown.Mirrored / shown.Paired,
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
    var found = new int[Classes];
    for (var row = 0; row < x.Data.Answers.Length; row++)
    {
        var (name, said) = (x.Data.Answers[row], Enumerable.Range(0, Classes).MaxBy(k => logits[row, k]));
        found[name] += said == name || said == x.Mirrors[name] ? 1 : 0;
    }
    return found.Min() / (double)UnseenOfEach;
});

// measured: broken 0.39 to 0.62, which is a coin toss; fixes 0.97 to 1, of 180 images
runs.Measured("characters that look alike are told apart", points: 2, atLeast: 0.85,
    what: "within the three pairs, the share of unseen images for which the right class gets more than the other", measure: (it, x) =>
{
    var logits = Logits(it, x);
    var paired = Enumerable.Range(0, x.Data.Answers.Length).Where(row => x.Mirrors[x.Data.Answers[row]] != x.Data.Answers[row]).ToList();
    return paired.Average(row => logits[row, x.Data.Answers[row]] > logits[row, x.Mirrors[x.Data.Answers[row]]] ? 1.0 : 0);
});

runs.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32, call: (it, x) => it.Predict(x.Data.Unseen));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: smallSheets, cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Data.Inputs, x.Data.Labels, x.Data.Seed);
    return it.Predict(x.Data.Unseen);
});

FixedWithFewChanges(points: 1);

public sealed record Sheet(Classification Data, int[] Mirrors, bool[][] Glyphs);
