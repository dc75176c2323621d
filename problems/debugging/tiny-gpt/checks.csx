// Texts are made here, in the host; what follows the unseen windows never leaves it.
const int Steps = 120, Few = 15, ToySteps = 40;
const int Context = 16, Vocabulary = 28, BatchSize = 16;
const int WeightTensors = 17;
const int Rows = 120, Apart = 33;                 // windows of unseen text
var texts = Gen.Int[1, 1_000_000].Select(seed =>
{
    var (text, unseen) = Nursery.Draw(seed);
    return new Texts(Nursery.Ids(text), Nursery.Ids(unseen), Least(text, unseen), seed);
});

// What each unseen character costs, in nats, a prediction that knows the words and how long sentences are: on average the entropy of the
// language.
static double[] Least(string text, string unseen)
{
    string[] words = [.. text[..text.LastIndexOf(' ')].Replace(".", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    var costs = new double[unseen.Length];
    var (written, begun) = (0, "");
    for (var i = 0; i < unseen.Length; i++)
    {
        if (char.IsLetter(unseen[i]))
        {
            costs[i] = Math.Log((double)words.Count(word => word.StartsWith(begun)) / words.Count(word =>
                word.StartsWith(begun + unseen[i])));
            begun += unseen[i];
        }
        else if (begun.Length > 0)
        {
            var stop = ++written switch { 3 => 1 / 3.0, 4 => 1 / 2.0, 5 => 1, _ => 0 };
            costs[i] = -Math.Log(unseen[i] == '.' ? stop : 1 - stop);
            (written, begun) = (unseen[i] == '.' ? 0 : written, "");
        }
    }
    return costs;
}

static int[,] Windows(int[] text, int count, int apart)
{
    var rows = new int[count, Context];
    for (var row = 0; row < count; row++)
        for (var place = 0; place < Context; place++)
            rows[row, place] = text[row * apart + place];
    return rows;
}

static float[,,] Logits(ITinyGpt it, int[,] rows)
{
    var logits = it.Logits(rows);
    Expect.That(logits.GetLength(0) == rows.GetLength(0) && logits.GetLength(1) == rows.GetLength(1) && logits.GetLength(2) == Vocabulary,
        $"the logits of {rows.GetLength(0)} windows of {rows.GetLength(1)} ids are "
            + $"{logits.GetLength(0)}×{logits.GetLength(1)}×{logits.GetLength(2)}");
    Expect.Finite(logits, "the array of logits");
    return logits;
}

// Cross-entropy, in nats, of the character that really followed.
static double Cost(float[,,] logits, int row, int place, int next)
{
    var most = Enumerable.Range(0, Vocabulary).Max(k => logits[row, place, k]);
    return most + Math.Log(Enumerable.Range(0, Vocabulary).Sum(k => Math.Exp(logits[row, place, k] - most))) - logits[row, place, next];
}

// The largest difference between the logits of two windows at one place.
static double Distance(float[,,] a, float[,,] b, int row, int place, int otherRow) =>
    Enumerable.Range(0, Vocabulary).Max(k => (double)Math.Abs(a[row, place, k] - b[otherRow, place, k]));

// For each of these places all the windows, changed there; a window stays in its row of the batch.
static int[,] Variants(int[,] windows, int places, Action<int[], int> change)
{
    var variants = new int[places * Context, Context];
    for (var row = 0; row < variants.GetLength(0); row++)
    {
        int[] window = [.. Enumerable.Range(0, Context).Select(place => windows[row % Context, place])];
        change(window, row / Context);
        for (var place = 0; place < Context; place++)
            variants[row, place] = window[place];
    }
    return variants;
}

Inspected(inputs: texts, train: (it, x) => it.Train(x.Text, Steps, x.Seed), heldOut: (it, x) =>
{
    var logits = it.Logits(Windows(x.Unseen, Rows, Apart));
    return Enumerable.Range(0, Rows).Average(row => Cost(logits, row, Context - 1, x.Unseen[row * Apart + Context]));
});

Diagnosed(points: 12);

var begun = Trained(inputs: texts, runs: 2, train: (it, x) => it.Train(x.Text, Few, x.Seed));

begun.Property("a prediction does not depend on what comes after it", points: 3, holds: (it, x) =>
{
    var random = new Random(x.Seed);
    var windows = Windows(x.Unseen, Context, apart: 31);
    var changed = (int[,])windows.Clone();
    for (var row = 1; row < Context; row++)                             // row r keeps its first r ids, and all others become different ones
        for (var place = row; place < Context; place++)
            changed[row, place] = (windows[row, place] + random.Next(1, Vocabulary)) % Vocabulary;
    var (before, after) = (Logits(it, windows), Logits(it, changed));
    for (var row = 1; row < Context; row++)
        for (var place = 0; place < row; place++)
            // measured over 24 seeds: fixes 0 (renormalised by hand, 1.5e-6); broken 0.19 and more
            Expect.AtMost(1e-4, Distance(before, after, row, place, row),
                $"what another continuation after the first {row} characters changes at place {place} (0 is the first)");
    const int Short = 10;
    var beginnings = new int[Context, Short];
    for (var row = 0; row < Context; row++)
        for (var place = 0; place < Short; place++)
            beginnings[row, place] = windows[row, place];
    var alone = Logits(it, beginnings);
    Expect.AtMost(1e-4, Enumerable.Range(0, Context)
        .Max(row => Enumerable.Range(0, Short).Max(place => Distance(before, alone, row, place, row))),
        $"the most that the predictions of the first {Short} characters change where nothing comes after them");

    // The last prediction heeds each of the characters before it. Measured over eight seeds: fixes 0.06 and more; 0 if it is masked.
    var others = Logits(it, Variants(windows, Context - 1, (window, place) => window[place] = (window[place] + 1) % Vocabulary));
    for (var place = 0; place < Context - 1; place++)
        Expect.AtLeast(1e-3, Enumerable.Range(0, Context)
            .Max(row => Distance(before, others, row, Context - 1, (place * Context) + row)),
            $"the most that another character at place {place} (0 is the first) changes the prediction after the last one");
});

begun.Property("the order of the characters matters, and the row of the batch does not", points: 3, holds: (it, x) =>
{
    var windows = Windows(x.Unseen, Context, apart: 31);
    var turned = (int[,])windows.Clone();
    for (var row = 0; row < Context; row++)
        for (var place = 0; place < Context; place++)
            turned[Context - 1 - row, place] = windows[row, place];
    var (straight, backwards) = (Logits(it, windows), Logits(it, turned));
    // Two places by themselves first: few enough numbers to be shown, and to know a mistake by.
    var (early, late) = (Context - 3, Context - 2);
    var pair = (int[,])windows.Clone();
    for (var row = 0; row < Context; row++)
        (pair[row, early], pair[row, late]) = (windows[row, late], windows[row, early]);
    var exchanged = Logits(it, pair);
    Expect.AtLeast(1e-3, Enumerable.Range(0, Context).Max(row => Distance(straight, exchanged, row, Context - 1, row)),
        $"the most that swapping the characters at the places {early} and {late} (0 is the first) changes the prediction after the "
        + "last one");
    // Of all that follow each other, and of the first and each other: no two places may be one.
    foreach (var isFirst in new[] { false, true })
    {
        var swapped = Logits(it, Variants(windows, Context - 2, (window, place) =>
        {
            var (one, other) = (isFirst ? 0 : place, place + 1);
            (window[one], window[other]) = (window[other], window[one]);
        }));
        for (var place = 0; place < Context - 2; place++)
            // measured over eight seeds: fixes 0.03 and more, weights that begin small 0.015; broken and shared places 2e-6 and less
            Expect.AtLeast(1e-3, Enumerable.Range(0, Context)
                .Max(row => Distance(straight, swapped, row, Context - 1, (place * Context) + row)),
                $"the most that swapping the characters at the places {(isFirst ? 0 : place)} and {place + 1} (0 is the first) changes the "
                    + $"prediction after the last one");
    }
    // fixes 0; broken 1.2 and more
    Expect.AtMost(1e-3, Enumerable.Range(0, Context)
        .Max(row => Enumerable.Range(0, Context).Max(place => Distance(straight, backwards, row, place, Context - 1 - row))),
        "the most that a window's row in the batch changes its predictions");
});

Property("the first step moves every weight", points: 3, inputs: texts, cases: 2, shrink: false, holds: (it, x) =>
{
    var moved = it.Moved(x.Text, x.Seed);
    Expect.Equal(WeightTensors, moved.Length, what: "the number of weights and biases of all layers");
    Expect.Finite(moved, "the list of changes");
    // Adam's first step is as long as the learning rate: fixes 0.01; broken exactly 0, at two of 17
    var still = Enumerable.Range(0, moved.Length).Where(i => !(moved[i] > 1e-6)).ToList();
    Expect.That(still.Count == 0,
        $"{still.Count} of {moved.Length} weights and biases do not move in the first step: in the list of Moved, number "
        + $"{string.Join(" and ", still)} (0 is the first)");
});

// The four bugs are told apart by the checks above and this one: who leaves one fails one. It therefore looks at the last place of each
// window, which has no future to see, and leaves room for the other three bugs. Measured over 24 seeds, in nats above what the language
// itself costs: fixes 0.01 to 0.29; mask left 0.14 to 0.50, positions left 0.39 to 0.88, output left 0.14 to 0.38; targets left 9.1 to
// 10.4, starter 5.1 to 5.7. Below 0 there is nothing to be had but by luck, and luck is worth 0.05.
Measured("what is predicted is the next character", points: 3, inputs: texts, atLeast: -0.1, atMost: 1,
    what: "the cost of the next character of unseen text, in nats above the entropy of the language,", measure: (it, x) =>
{
    // A text of one window makes each batch that window, so the loss of a step is what it costs the network after those before. As many
    // rows as in a batch, so that the other three bugs do the same here as in training. No more than two steps are looked at: a learning
    // rate that depends on how many there will be is a matter of the later ones. Measured: fixes 1e-6; a running mean 0.56 and more.
    const int Two = 2;
    var window = x.Text[..(Context + 1)];
    var due = new double[Two];
    for (var steps = 0; steps < Two; steps++)
    {
        it.Train(window, steps, x.Seed);
        var learned = Logits(it, Windows(window, BatchSize, apart: 0));
        due[steps] = Enumerable.Range(0, BatchSize).Average(row =>
            Enumerable.Range(0, Context).Average(place => Cost(learned, row, place, window[place + 1])));
    }
    it.Train(window, Two, x.Seed);
    var shown = it.Losses();
    Expect.AtLeast(Two, shown.Length, "the number of training steps");
    for (var step = 0; step < Two; step++)
        Expect.AtMost(1e-3, Math.Abs(shown[step - Two + shown.Length] - due[step]),
            $"on a text of one window, the distance of the loss of the {(step == 0 ? "first" : "second")} step from {due[step]:0.000}, "
            + $"which the window costs the network before it,");

    // a sequence without chance: each of seven characters has one successor
    var characters = Enumerable.Range(0, Vocabulary).ToArray();
    new Random(x.Seed).Shuffle(characters);
    int[] circle = [.. Enumerable.Range(0, 400).Select(i => characters[i % 7])];
    it.Train(circle, ToySteps, x.Seed);
    var certain = Logits(it, Windows(circle, 1, apart: 1));
    var said = Enumerable.Range(0, Context).Select(place => Enumerable.Range(0, Vocabulary).MaxBy(k => certain[0, place, k])).ToList();
    var right = Enumerable.Range(0, Context).Count(place => said[place] == circle[place + 1]);
    Expect.That(right == Context,
        $"trained on seven characters that repeat in a fixed order, the network predicts the next one at {right} of {Context} places, " +
        $"and at {Enumerable.Range(0, Context).Count(place => said[place] == circle[place])} the one it has just been shown");
    // measured over 24 seeds: fixes 0.003 and less, output left 0.45 and less, targets left 8.2 and more; guessing costs 3.33
    Expect.AtMost(1, Enumerable.Range(0, Context).Average(place => Cost(certain, 0, place, circle[place + 1])),
        "what the next character of seven that repeat in a fixed order costs after training, in nats,");

    it.Train(x.Text, Steps, x.Seed);
    var losses = it.Losses();
    Expect.Equal(1 + Two + ToySteps + Steps, losses.Length, what: "the number of training steps");
    var logits = Logits(it, Windows(x.Unseen, Rows, Apart));
    var everywhere = Enumerable.Range(0, Rows).Average(row =>
        Enumerable.Range(0, Context).Average(place => Cost(logits, row, place, x.Unseen[row * Apart + place + 1])));
    // measured over 24 seeds: fixes 0.05 and less, the other bugs 0.08; a mask that is there only where one measures 0.7 and more
    Expect.AtMost(0.35, Math.Abs(everywhere - losses[^30..].Average()),
        $"the distance of the last training losses, {losses[^30..].Average():0.00}, from what the same places cost in unseen text, "
        + $"{everywhere:0.00},");
    return Enumerable.Range(0, Rows).Average(row =>
        Cost(logits, row, Context - 1, x.Unseen[row * Apart + Context]) - x.Least[row * Apart + Context]);
});

Property("a text of one window is enough", points: 1, inputs: texts, cases: 1, shrink: false, holds: (it, x) =>
{
    it.Train(x.Text[..(Context + 1)], 1, x.Seed);
    Expect.Equal(1, it.Losses().Length, what: "the number of training steps");
});

// One character again and again costs 0.0001 from step 50 to 152 on, over eight seeds.
Property("a text that is learned soon gets all its steps", points: 1, inputs: texts, cases: 1, shrink: false, holds: (it, x) =>
{
    const int Enough = 200;
    it.Train([.. Enumerable.Repeat(x.Text[0], Context + 1)], Enough, x.Seed);
    Expect.Equal(Enough, it.Losses().Length, what: "the number of training steps on a text of one character,");
});

begun.SameAgain("the same seed gives the same run", points: 1, within: Tolerance.Float32,
    call: (it, x) => it.Logits(Windows(x.Unseen, 8, apart: 31)));

Reproducible("the same seed gives the same run in another process", points: 1, inputs: texts, cases: 1,
    within: _ => Tolerance.Float32, call: (it, x) =>
{
    it.Train(x.Text, Few, x.Seed);
    return it.Logits(Windows(x.Unseen, 8, apart: 31));
});

FixedWithFewChanges(points: 1);

public sealed record Texts(int[] Text, int[] Unseen, double[] Least, int Seed);
