using System.Globalization;
using CsCheck;
using Grader.Numerics;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>Probability per check that a right submission is rejected by chance: far below that of a broken machine.</summary>
    const double FalseAlarms = 1e-7;

    /// <summary>Below this probability the message gives no odds.</summary>
    const double Incredible = 1e-15;

    /// <summary>
    /// Draws of a sampler come as often as they should (χ² test; a right sampler is rejected once in ten million runs).
    /// <code>
    /// Sampled("draws follow the softmax", inputs: Logits,
    ///     call: (it, x) => it.Sample(x.Logits, x.Seed, 4000), probabilities: x => Softmax(x.Logits));
    /// </code>
    /// </summary>
    /// <param name="call">Many draws, each the number of a category; all from one seed.</param>
    /// <param name="probabilities">One for each category, summing to 1.</param>
    /// <param name="label">What to call a category, if its number says nothing.</param>
    protected void Sampled<TInput>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, int[]> call, Func<TInput, double[]> probabilities,
        Func<int, string>? label = null, int cases = 3, int points = 1) =>
        AddProperty(name, inputs, (_, create, input) =>
        {
            var wanted = probabilities(input);
            var draws = call(create(), input);
            Expect.That(draws.Length > 0, "there are no draws");
            var counts = new int[wanted.Length];
            foreach (var draw in draws)
            {
                Expect.That(draw >= 0 && draw < counts.Length, $"{draw} was drawn, and there are {counts.Length} categories");
                counts[draw]++;
            }
            double[] shares = [.. counts.Select(count => (double)count / draws.Length)];
            Fits(GoodnessOfFit.ChiSquared(counts, wanted) * cases,
                Shares(wanted, label), Shares(shares, label), $"the shares of {draws.Length} draws");
        }, null, null, cases, points, shrink: false);

    /// <summary>
    /// Numbers of an initialiser or noise source follow a continuous distribution (Kolmogorov–Smirnov test; a right one is rejected once in
    /// ten million runs).
    /// <code>
    /// Distributed("weights are normal", inputs: Sizes,
    ///     call: (it, x) => it.Initialise(x.In, x.Out), cumulative: (x, w) => Normal.CDF(0, x.Deviation, w));
    /// </code>
    /// </summary>
    /// <param name="cumulative">The distribution function: the probability of a number of at most the given one.</param>
    protected void Distributed<TInput>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, Array> call, Func<TInput, double, double> cumulative,
        int cases = 3, int points = 1) =>
        AddProperty(name, inputs, (_, create, input) =>
        {
            var numbers = call(create(), input).Cast<object>();
            double[] sample = [.. numbers.Select(number => Convert.ToDouble(number, CultureInfo.InvariantCulture))];
            Expect.That(sample.Length > 0, "there are no numbers");
            var fit = GoodnessOfFit.KolmogorovSmirnov(sample, number => cumulative(input, number));
            var mean = sample.Average();
            var deviation = Math.Sqrt(sample.Average(number => (number - mean) * (number - mean)));
            Fits(
                fit * cases, "", $"mean {Rendering.Number(mean)}, deviation {Rendering.Number(deviation)}", $"the {sample.Length} numbers");
        }, null, null, cases, points, shrink: false);

    static void Fits(double probability, string expected, string actual, string what)
    {
        if (!(probability >= FalseAlarms))
        {
            var runs = Math.Pow(10, Math.Floor(-Math.Log10(probability))).ToString("N0", CultureInfo.InvariantCulture);
            throw new WrongAnswerException(
                probability > Incredible
                    ? $"{what} are too far off: those of a right answer are, once in more than {runs} runs"
                    : $"no chance explains how far off {what} come out",
                expected.Length == 0 ? null : expected, actual);
        }
    }

    static string Shares(double[] shares, Func<int, string>? label)
    {
        const int MaxShown = 12;
        var shown = shares.Take(MaxShown).Select((share, i) => NameOf(i) + share.ToString("0.000", CultureInfo.InvariantCulture));
        return $"[{string.Join(", ", shown)}{(shares.Length > MaxShown ? ", …" : "")}]";

        string NameOf(int category) => label is null ? "" : label(category) + ": ";
    }
}
