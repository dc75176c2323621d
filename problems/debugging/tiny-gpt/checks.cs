/// <summary>Texts are made here, in the host; what follows the unseen windows never leaves it.</summary>
public sealed class TinyGptChecks : Checks<ITinyGpt>
{
    const int Steps = 120, Few = 15, ToySteps = 40;
    const int Context = 16, Vocabulary = 28, BatchSize = 16, WeightTensors = 17;
    const int Rows = 120, Apart = 33; // windows of unseen text

    protected override void Define()
    {
        var texts = Draw.Seeded(TextsOf);

        Inspected(texts, train: (it, x) => it.Train(x.Text, Steps, x.Seed),
            heldOut: (it, x) => CostAfterWindows(it.Logits(Windows(x.Unseen, Rows, Apart)), x));

        Diagnosed(points: 12);

        var begun = Trained(texts, runs: 2, train: (it, x) => it.Train(x.Text, Few, x.Seed));

        begun.Property("a prediction does not depend on what comes after it", points: 3, holds: (it, x) =>
        {
            var random = new Random(x.Seed);
            var windows = Windows(x.Unseen, Context, apart: 31);
            // row r keeps its first r ids, and all others become different ones; row 0 keeps all
            var changed = windows.Map((id, row, place) => row > 0 && place >= row ? (id + random.Next(1, Vocabulary)) % Vocabulary : id);
            var (before, after) = (Logits(it, windows), Logits(it, changed));
            for (var row = 1; row < Context; row++)
                for (var place = 0; place < row; place++)
                    // measured over 24 seeds: fixes 0 (renormalised by hand, 1.5e-6); broken 0.19 and more
                    Expect.AtMost(1e-4, Distance(After(before, row, place), After(after, row, place)),
                        $"what another continuation after the first {row} characters changes at place {place} (0 is the first)");

            const int Short = 10;
            var alone = Logits(it, Matrix.Of(Context, Short, (row, place) => windows[row, place]));
            Expect.AtMost(1e-4, Enumerable.Range(0, Short).Max(place => MostChanged(before, alone, place)),
                $"the most that the predictions of the first {Short} characters change where nothing comes after them");

            // the last prediction heeds each of the characters before it; measured over eight seeds: fixes 0.06 and more; 0 if it is masked
            var others = Logits(it, Variants(Context - 1, (variant, row, place) =>
                (windows[row, place] + (place == variant ? 1 : 0)) % Vocabulary));
            for (var place = 0; place < Context - 1; place++)
                Expect.AtLeast(1e-3, MostChanged(before, others, Context - 1, row => (place * Context) + row),
                    $"the most that another character at place {place} (0 is the first) changes the prediction after the last one");
        });

        begun.Property("the order of the characters matters, and the row of the batch does not", points: 3, holds: (it, x) =>
        {
            var windows = Windows(x.Unseen, Context, apart: 31);
            var (straight, backwards) = (Logits(it, windows), Logits(it, windows.RowsReversed()));

            // two places by themselves first: few enough numbers to be shown, and to know a mistake by
            var (early, late) = (Context - 3, Context - 2);
            var exchanged = Logits(it, windows.Map((_, row, place) => windows[row, Swapped(place, early, late)]));
            Expect.AtLeast(1e-3, MostChanged(straight, exchanged, Context - 1), $"the most that swapping the characters at the places "
                + $"{early} and {late} (0 is the first) changes the prediction after the last one");

            // of all that follow each other, and of the first and each other: no two places may be one
            foreach (Func<int, int> first in new Func<int, int>[] { place => place, _ => 0 })
            {
                var swapped = Logits(it, Variants(Context - 2, (variant, row, place) =>
                    windows[row, Swapped(place, first(variant), variant + 1)]));
                for (var place = 0; place < Context - 2; place++)
                    // measured over eight seeds: fixes 0.03 and more, weights that begin small 0.015; broken 2e-6 and less
                    Expect.AtLeast(1e-3, MostChanged(straight, swapped, Context - 1, row => (place * Context) + row),
                        $"the most that swapping the characters at the places {first(place)} and {place + 1} (0 is the first) changes the "
                        + "prediction after the last one");
            }

            // fixes 0; broken 1.2 and more
            Expect.AtMost(1e-3,
                Enumerable.Range(0, Context).Max(place => MostChanged(straight, backwards, place, row => Context - 1 - row)),
                "the most that a window's row in the batch changes its predictions");
        });

        Property("the first step moves every weight", texts, points: 3, cases: 2, shrink: false, holds: (it, x) =>
        {
            var moved = it.Moved(x.Text, x.Seed);
            Expect.Equal(WeightTensors, moved.Length, what: "the number of weights and biases of all layers");
            Expect.Finite(moved, "the list of changes");
            // Adam's first step is as long as the learning rate: fixes 0.01; broken exactly 0, at two of 17
            int[] still = [.. Enumerable.Range(0, moved.Length).Where(i => !(moved[i] > 1e-6))];
            Expect.That(still.Length == 0, $"{still.Length} of {moved.Length} weights and biases do not move in the first step: in the "
                + $"list of Moved, number {string.Join(" and ", still)} (0 is the first)");
        });

        // The four bugs are told apart by the checks above and this one: who leaves one fails one. It therefore looks at the last place of
        // each window, which has no future to see, and leaves room for the other three bugs. Measured over 24 seeds, in nats above what
        // the language itself costs: fixes 0.01 to 0.29; mask left 0.14 to 0.50, positions left 0.39 to 0.88, output left 0.14 to 0.38;
        // targets left 9.1 to 10.4, starter 5.1 to 5.7. Below 0 there is nothing to be had but by luck, and luck is worth 0.05.
        Measured("what is predicted is the next character", texts, points: 3, atLeast: -0.1, atMost: 1,
            what: "the cost of the next character of unseen text, in nats above the entropy of the language,", measure: (it, x) =>
        {
            LossesAreOfTheirSteps(it, x, steps: 2);
            LearnsCircle(it, x);

            it.Train(x.Text, Steps, x.Seed);
            var losses = it.Losses();
            Expect.Equal(1 + 2 + ToySteps + Steps, losses.Length, what: "the number of training steps");
            var logits = Logits(it, Windows(x.Unseen, Rows, Apart));
            var (everywhere, last) = (Cost(logits, x.Unseen, Apart), losses[^30..].Average());
            // measured over 24 seeds: fixes 0.05 and less, the other bugs 0.08; a mask that is there only where one measures 0.7 and more
            Expect.AtMost(0.35, Math.Abs(everywhere - last), $"the distance of the last training losses, {last:0.00}, from what the same "
                + $"places cost in unseen text, {everywhere:0.00},");
            return CostAfterWindows(logits, x) - Enumerable.Range(0, Rows).Average(row => x.Least[(row * Apart) + Context]);
        });

        Property("a text of one window is enough", texts, cases: 1, shrink: false, holds: (it, x) =>
        {
            it.Train(x.Text[..(Context + 1)], 1, x.Seed);
            Expect.Equal(1, it.Losses().Length, what: "the number of training steps");
        });

        // one character again and again costs 0.0001 from step 50 to 152 on, over eight seeds
        Property("a text that is learned soon gets all its steps", texts, cases: 1, shrink: false, holds: (it, x) =>
        {
            const int Enough = 200;
            it.Train([.. Enumerable.Repeat(x.Text[0], Context + 1)], Enough, x.Seed);
            Expect.Equal(Enough, it.Losses().Length, what: "the number of training steps on a text of one character,");
        });

        begun.SameRun((it, x) => it.Logits(Windows(x.Unseen, 8, apart: 31)));

        FixedWithFewChanges();
    }

    /// <summary>
    /// A text of one window makes each batch that window, so the loss of a step is what it costs the network after those before. As many
    /// rows as in a batch, so that the other three bugs do the same here as in training. Only the first steps are looked at: a learning
    /// rate that depends on how many there will be is a matter of the later ones.
    /// </summary>
    static void LossesAreOfTheirSteps(ITinyGpt it, Texts x, int steps)
    {
        var window = x.Text[..(Context + 1)];
        var due = new double[steps];
        for (var step = 0; step < steps; step++)
        {
            it.Train(window, step, x.Seed);
            due[step] = Cost(Logits(it, Windows(window, BatchSize, apart: 0)), window, apart: 0);
        }
        it.Train(window, steps, x.Seed);
        var shown = it.Losses();
        Expect.AtLeast(steps, shown.Length, "the number of training steps");
        // measured: fixes 1e-6; a running mean 0.56 and more
        for (var step = 0; step < steps; step++)
            Expect.AtMost(1e-3, Math.Abs(shown[^(steps - step)] - due[step]), $"on a text of one window, the distance of the loss of the "
                + $"{(step == 0 ? "first" : "second")} step from {due[step]:0.000}, which the window costs the network before it,");
    }

    /// <summary>A sequence without chance: each of seven characters has one successor.</summary>
    static void LearnsCircle(ITinyGpt it, Texts x)
    {
        int[] characters = [.. Enumerable.Range(0, Vocabulary)];
        new Random(x.Seed).Shuffle(characters);
        int[] circle = [.. Enumerable.Range(0, 400).Select(i => characters[i % 7])];
        it.Train(circle, ToySteps, x.Seed);
        var logits = Logits(it, Windows(circle, 1, apart: 1));
        int[] said = [.. Enumerable.Range(0, Context).Select(place => After(logits, 0, place)).Select(all => all.IndexOf(all.Max()))];
        var (right, repeated) = (Agreeing(said, circle[1..]), Agreeing(said, circle));
        Expect.That(right == Context, $"trained on seven characters that repeat in a fixed order, the network predicts the next one at "
            + $"{right} of {Context} places, and at {repeated} the one it has just been shown");
        // measured over 24 seeds: fixes 0.003 and less, output left 0.45 and less, targets left 8.2 and more; guessing costs 3.33
        Expect.AtMost(1, Cost(logits, circle, apart: 1),
            "what the next character of seven that repeat in a fixed order costs after training, in nats,");

        static int Agreeing(int[] said, int[] text) => said.Zip(text).Count(pair => pair.First == pair.Second);
    }

    static Texts TextsOf(int seed)
    {
        var (text, unseen) = Nursery.Draw(seed);
        return new Texts(Nursery.Ids(text), Nursery.Ids(unseen), Least(text, unseen), seed);
    }

    /// <summary>
    /// What each unseen character costs, in nats, a prediction that knows the words and how long sentences are: on average the entropy of
    /// the language.
    /// </summary>
    static double[] Least(string text, string unseen)
    {
        string[] words = [.. text[..text.LastIndexOf(' ')].Replace(".", "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
        var costs = new double[unseen.Length];
        var (written, begun) = (0, "");
        foreach (var (i, next) in unseen.Index())
        {
            if (char.IsLetter(next))
            {
                costs[i] = Math.Log((double)Beginning(begun) / Beginning(begun + next));
                begun += next;
            }
            else if (begun.Length > 0)
            {
                var stop = ++written switch { 3 => 1 / 3.0, 4 => 1 / 2.0, 5 => 1, _ => 0 };
                costs[i] = -Math.Log(next == '.' ? stop : 1 - stop);
                (written, begun) = (next == '.' ? 0 : written, "");
            }
        }
        return costs;

        int Beginning(string letters) => words.Count(word => word.StartsWith(letters, StringComparison.Ordinal));
    }

    static int[,] Windows(int[] text, int count, int apart) => Matrix.Of(count, Context, (row, place) => text[(row * apart) + place]);

    /// <summary>For each number of a variant all the windows, changed; a window stays in its row of the batch.</summary>
    static int[,] Variants(int count, Func<int, int, int, int> id) =>
        Matrix.Of(count * Context, Context, (row, place) => id(row / Context, row % Context, place));

    static int Swapped(int place, int one, int other) => place == one ? other : place == other ? one : place;

    static float[,,] Logits(ITinyGpt it, int[,] rows)
    {
        var logits = it.Logits(rows);
        Expect.Shape(logits, [rows.Rows, rows.Columns, Vocabulary], "the array of logits");
        Expect.Finite(logits, "the array of logits");
        return logits;
    }

    /// <summary>What is expected after one place of a window.</summary>
    static double[] After(float[,,] logits, int row, int place) =>
        [.. Enumerable.Range(0, Vocabulary).Select(k => (double)logits[row, place, k])];

    static double Distance(double[] a, double[] b) => a.Zip(b, (one, other) => Math.Abs(one - other)).Max();

    /// <summary>The largest difference, of all windows, between their predictions at one place and those in other rows.</summary>
    static double MostChanged(float[,,] before, float[,,] after, int place, Func<int, int>? rowAfter = null) => Enumerable.Range(0, Context)
        .Max(row => Distance(After(before, row, place), After(after, rowAfter?.Invoke(row) ?? row, place)));

    /// <summary>Mean cross-entropy, in nats, of the characters that really followed at all places of windows of a text.</summary>
    static double Cost(float[,,] logits, int[] text, int apart) => Enumerable.Range(0, logits.GetLength(0)).Average(row =>
        Enumerable.Range(0, Context).Average(place => Softmax.CrossEntropy(After(logits, row, place), text[(row * apart) + place + 1])));

    static double CostAfterWindows(float[,,] logits, Texts x) => Enumerable.Range(0, Rows)
        .Average(row => Softmax.CrossEntropy(After(logits, row, Context - 1), x.Unseen[(row * Apart) + Context]));

    public sealed record Texts(int[] Text, int[] Unseen, double[] Least, int Seed);
}
