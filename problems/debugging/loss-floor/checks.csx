// Data are made here, in the host; the labels of the unseen images never leave it.
const int Epochs = 25;
var split = Gen.Int[1, 1_000_000].Select(seed => Glyphs.Draw(seed, noise: 0.15));

static Classification Rows(Classification x, IEnumerable<int> rows)
{
    int[] chosen = [.. rows];
    var inputs = new float[chosen.Length, x.Inputs.GetLength(1)];
    for (var i = 0; i < chosen.Length; i++)
        for (var pixel = 0; pixel < inputs.GetLength(1); pixel++)
            inputs[i, pixel] = x.Inputs[chosen[i], pixel];
    return x with { Inputs = inputs, Labels = [.. chosen.Select(row => x.Labels[row])] };
}

static double[] Softmax(float[,] scores, int row)
{
    double[] given = [.. Enumerable.Range(0, Glyphs.Classes).Select(k => (double)scores[row, k])];
    double[] powers = [.. given.Select(score => Math.Exp(score - given.Max()))];
    return [.. powers.Select(power => power / powers.Sum())];
}

var runs = Trained(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));
var fewer = Trained(inputs: split.Select(x => Rows(x, Enumerable.Range(0, 240))), runs: 2,
    train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));

runs.Inspected(heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));

Diagnosed(points: 3);

// measured over 24 seeds: broken 0.85 to 0.99, fixes 0.93 to 1. This check does not tell them apart and does not have to: it stops fixes
// that train badly (10 × the learning rate: 0.49 to 0.83)
runs.Measured("the trained network classifies images it has never seen", points: 1, atLeast: 0.70,
    what: "the share of unseen images that are classified correctly", measure: (it, x) =>
{
    Expect.Equal(Epochs, it.Losses().Length, what: "the number of epochs");
    return Accuracy(x, it.Predict(x.Unseen));
});

// 24 images, each of them ten times. Scores from 0 to 1 cannot bring the cross-entropy below ln(1 + 9/e) = 1.461, whatever they are.
Property("the loss has no floor", points: 2, inputs: split.Select(x => Rows(x, Enumerable.Range(0, 240).Select(i => i % 24))), cases: 1,
    shrink: false, holds: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    var losses = it.Losses();
    Expect.Equal(Epochs, losses.Length, what: "the number of epochs");
    Expect.Finite(losses, "the list of losses");
    // measured over 24 seeds: broken 1.461 to 1.51 for both numbers, fixes 0.0006 to 0.0014
    Expect.AtMost(0.1, Math.Abs(losses[^1]),
        $"the size of the loss ({losses[^1]:0.00}) after {Epochs} epochs on 24 images, which the network can memorise,");
    var scores = it.Predict(x.Inputs);
    Expect.Shape(scores, x.Labels.Length, Glyphs.Classes, "the matrix of scores");
    Expect.Finite(scores, "the matrix of scores");
    var entropy = Enumerable.Range(0, x.Labels.Length).Average(row => -Math.Log(Math.Max(Softmax(scores, row)[x.Labels[row]], 1e-30)));
    Expect.AtMost(0.1, entropy, "the cross-entropy of the softmax of the predicted scores, for these images,");
    // labels that are smoothed in training alone leave a floor again. Measured over 8 seeds: fixes 0.00002 to 0.0016, with a quarter of the
    // learning rate 0.0036, with a fifth of dropout 0.0027; labels smoothed by 0.008 0.054 to 0.057, by 0.003 0.024 to 0.026
    Expect.AtMost(0.02, losses[^1] - entropy, "the last loss, less the cross-entropy of the softmax of the predicted scores,");
});

// The derivative of the cross-entropy: probability minus label. Of the class that the network is least sure of, all images are claimed to
// be of the next likely class. Bright images make the network so sure that a small number added inside of the logarithm outweighs the
// probability, and that scores are beyond the range of float16.
fewer.Property("a confident mistake is corrected in full", points: 3, holds: (it, x) =>
{
    IsCorrected(it, x, within: 0.002);
    IsCorrected(it, Brightened(x, 40_000), within: 0.1);     // logits of a million are exact to a sixteenth
    EachImageCountsAlike(it, x);
});

// Of four copies of an image, one has another label: nobody can be sure, and the derivative is probability minus label all the same.
Property("doubt is corrected by as much as it is", points: 1,
    inputs: split.Select(x => Rows(x, Enumerable.Range(0, 240).Select(i => i % 60))), cases: 1, shrink: false, holds: (it, x) =>
{
    int[] told = [.. x.Labels.Select((label, row) => row < 60 ? (label + 1) % Glyphs.Classes : label)];
    // what is kept of the answers of a training before would show below
    it.Train(Rows(x, Enumerable.Range(0, 30)).Inputs, x.Labels[..30], x.Seed + 1);
    it.Predict(x.Inputs);

    it.Train(x.Inputs, told, x.Seed);
    var scores = it.Predict(x.Inputs);
    Expect.Shape(scores, told.Length, Glyphs.Classes, "the matrix of scores");
    Expect.Finite(scores, "the matrix of scores");
    for (var shown = 0; shown < Glyphs.Classes; shown++)
    {
        var rows = Enumerable.Range(0, told.Length).Where(row => x.Labels[row] == shown).ToList();
        if (rows.Count == 0)
            continue;
        var images = Rows(x, rows);
        var given = it.Corrections(images.Inputs, images.Labels);
        Expect.Equal(Glyphs.Classes, given.Length, what: "the number of biases");
        double[] due = [.. Enumerable.Range(0, Glyphs.Classes)
            .Select(k => rows.Average(row => Softmax(scores, row)[k]) - (k == shown ? 1 : 0))];
        // measured: fixes 1e-6; labels smoothed by a hundredth 0.009
        Expect.AtMost(0.002, Enumerable.Range(0, Glyphs.Classes).Max(k => Math.Abs(due[k] - given[k])),
            $"a quarter of the images of one class has had another label in training: the gradient for the bias of the class is "
                + $"{given[shown]:0.000}, and {due[shown]:0.000} is due. The largest difference of this kind");
    }
});

static void IsCorrected(ILossFloor it, Classification x, double within)
{
    var scores = it.Predict(x.Inputs);
    Expect.Shape(scores, x.Labels.Length, Glyphs.Classes, "the matrix of scores");
    Expect.Finite(scores, "the matrix of scores");
    var classes = Enumerable.Range(0, Glyphs.Classes);
    double[][] mean = [.. classes.Select(shown =>
        classes.Select(k => Enumerable.Range(0, x.Labels.Length).Where(row => x.Labels[row] == shown)
        .Average(row => Softmax(scores, row)[k])).ToArray())];
    var (shown, claimed) = classes.SelectMany(shown => classes.Where(k => k != shown).Select(k => (shown, k)))
        .MaxBy(pair => mean[pair.shown][pair.k]);
    var images = Rows(x, Enumerable.Range(0, x.Labels.Length).Where(row => x.Labels[row] == shown));
    var given = it.Corrections(images.Inputs, [.. images.Labels.Select(_ => claimed)]);
    Expect.Equal(Glyphs.Classes, given.Length, what: "the number of biases");
    Expect.Finite(given, "the list of corrections");
    double[] due = [.. classes.Select(k => mean[shown][k] - (k == claimed ? 1 : 0))];
    // measured over 24 seeds: broken 0.84 to 0.90, scores times ten 0.74 to 2.3, other wrong fixes 0.62 and more; fixes 1e-7; with bright
    // images, 1 where a guard is added inside of the logarithm
    Expect.AtMost(within, classes.Max(k => Math.Abs(due[k] - given[k])),
        $"images of one class are claimed to be of another: the gradient for the bias of the other is {given[claimed]:0.000}, and "
            + $"{due[claimed]:0.000} is due. The largest difference of this kind");
}

// All images at once, with their labels, but for those of one class, which are claimed to be of the next: it is named twice as often as
// others, and wrongly each other time.
static void EachImageCountsAlike(ILossFloor it, Classification x)
{
    int[] told = [.. x.Labels.Select(label => label == 0 ? 1 : label)];
    var scores = it.Predict(x.Inputs);
    var given = it.Corrections(x.Inputs, told);
    Expect.Equal(Glyphs.Classes, given.Length, what: "the number of biases");
    Expect.Finite(given, "the list of corrections");
    double[] due = [.. Enumerable.Range(0, Glyphs.Classes).Select(k =>
        Enumerable.Range(0, told.Length).Average(row => Softmax(scores, row)[k] - (told[row] == k ? 1 : 0)))];
    Expect.AtMost(0.002, Enumerable.Range(0, Glyphs.Classes).Max(k => Math.Abs(due[k] - given[k])),
        $"images of one class are claimed to be of another, those of all others are what they are: the gradient for the bias of the other "
            + $"is {given[1]:0.000}, and {due[1]:0.000} is due. The largest difference of this kind");
}

static Classification Brightened(Classification x, int times)
{
    var bright = (float[,])x.Inputs.Clone();
    for (var row = 0; row < bright.GetLength(0); row++)
        for (var pixel = 0; pixel < bright.GetLength(1); pixel++)
            bright[row, pixel] *= times;
    return x with { Inputs = bright };
}

// two thousand times as bright: logits of 10⁴ to 10⁵, of which exp makes zeros; a logarithm without a guard gives infinities with every
// seed. Images that are all black or all grey have no brightest pixel or no contrast by which they could be divided.
fewer.Property("scores stay finite where images are bright", points: 1, holds: (it, x) =>
{
    Expect.Finite(it.Predict(Brightened(Rows(x, Enumerable.Range(0, 60)), 2000).Inputs), "the matrix of scores");
    var blank = new float[3, x.Inputs.GetLength(1)];
    for (var pixel = 0; pixel < blank.GetLength(1); pixel++)
        (blank[1, pixel], blank[2, pixel]) = (0.5f, 1);
    Expect.Finite(it.Predict(blank), "the matrix of scores of a black, a grey and a white image");
});

fewer.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32,
    call: (it, x) => it.Predict(Rows(x, Enumerable.Range(0, 60)).Inputs));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: split.Select(x => Rows(x, Enumerable.Range(0, 60))),
    cases: 1, within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Inputs, x.Labels, x.Seed);
    return it.Predict(x.Inputs);
});

FixedWithFewChanges(points: 1);
