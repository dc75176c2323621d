using CsCheck;
using Grader.Numerics;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// Data sets, with one object trained on each, for several checks to ask. The first check that asks for an object trains it, once in a
    /// grading.
    /// <code>var runs = Trained(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed));</code>
    /// </summary>
    /// <param name="train">Its calls are shown as the first ones of every case that asks for the run.</param>
    /// <param name="runs">Number of data sets.</param>
    protected TrainedRuns<TInput> Trained<TInput>(Gen<TInput> inputs, Action<TContract, TInput> train, int runs = 3) =>
        new(this, NextStatement(), inputs, train, runs);

    /// <summary>
    /// What every kata begins with: objects that are trained on data sets, what <c>grader inspect</c> measures, and the check of the
    /// diagnosis.
    /// <code>
    /// var runs = Kata(on: Draw.Seeded(seed => Spirals.Draw(seed)), train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed),
    ///     heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));
    /// </code>
    /// </summary>
    /// <param name="train">Its calls are shown as the first ones of every case that asks for the run.</param>
    /// <param name="heldOut">What is measured on data that training has not seen.</param>
    /// <param name="runs">Number of data sets.</param>
    /// <param name="points">Those of the diagnosis.</param>
    protected TrainedRuns<TInput> Kata<TInput>(
        Gen<TInput> on, Action<TContract, TInput> train, Func<TContract, TInput, double>? heldOut = null, int runs = 3, int points = 3)
    {
        var trained = Trained(on, train, runs);
        trained.Inspected(heldOut);
        Diagnosed(points);
        return trained;
    }

    /// <summary>
    /// The kinds of check that ask trained objects. In every lambda <c>it</c> was trained on <c>x</c>, and earlier checks may have asked
    /// it; do not train it again. Each takes <c>runs</c>, the number of runs to ask, if not all are needed.
    /// </summary>
    protected sealed class TrainedRuns<TInput>
    {
        readonly Checks<TContract> _checks;
        readonly int _statement;
        readonly Gen<TInput> _inputs;
        readonly Action<TContract, TInput> _train;
        readonly int _count;

        internal TrainedRuns(Checks<TContract> checks, int statement, Gen<TInput> inputs, Action<TContract, TInput> train, int count) =>
            (_checks, _statement, _inputs, _train, _count) = (checks, statement, inputs, train, count);

        /// <summary>
        /// A number that a run gives lies on the right side of a threshold, in every run. After a near miss, by at most a tenth of the
        /// threshold, as many runs are made again and the mean of all decides.
        /// <code>
        /// runs.Measured("it classifies points it has never seen", atLeast: 0.84,
        ///     measure: (it, x) => Accuracy(x, it.Predict(x.Unseen)));
        /// </code>
        /// </summary>
        /// <param name="what">Named in the report: "… is 0.33"; by default the check's name.</param>
        public void Measured(
            string name, Func<TContract, TInput, double> measure, double? atLeast = null, double? atMost = null,
            string? what = null, int? runs = null, int points = 1) =>
            _checks.Add(new Check(name, points, context =>
            {
                var planned = runs ?? _count;
                var decided = new MeasuredRuns(context, new Threshold(atLeast, atMost), what ?? name).Decide(
                    planned: Runs(context, planned),
                    further: () => [.. Runs(context, 2 * planned).Skip(planned)],
                    measure: run =>
                    {
                        context.NewCase();
                        return measure(Ask(context, run), run.Input);
                    });
                return new Score(points, decided);
            }));

        /// <summary>Like <see cref="Measured"/> for the mean of all runs, if one run alone says too little.</summary>
        public void MeasuredOnAverage(
            string name, Func<TContract, TInput, double> measure, double? atLeast = null, double? atMost = null,
            string? what = null, int points = 1) =>
            _checks.Add(new Check(name, points, context =>
            {
                string? decided = null;
                context.Once(() =>
                {
                    context.NewCase();
                    var threshold = new Threshold(atLeast, atMost);
                    var mean = Mean(context, Runs(context), measure);
                    if (threshold.IsMissedNarrowly(mean))
                    {
                        mean = (mean + Mean(context, Runs(context, 2 * _count).Skip(_count), measure)) / 2;
                        decided = $"on average of {2 * _count} runs (the first {_count} missed it narrowly)";
                    }
                    context.Measure(mean, atLeast, atMost);
                    threshold.Hold(mean, what ?? name, decided);
                });
                return new Score(points, decided is null ? null : $"close: {what ?? name} is within the limit {decided}");
            }));

        /// <summary>
        /// Something that holds for every run, expressed with <see cref="Expect"/>.
        /// <code>runs.Property("the losses are finite", holds: (it, x) => Expect.Finite(it.Losses()));</code>
        /// </summary>
        public void Property(string name, Action<TContract, TInput> holds, int? runs = null, int points = 1) =>
            Add(name, runs, points, (_, it, x) => holds(it, x));

        /// <summary>
        /// Something that holds for every run and an object that is not trained yet, in this order.
        /// <code>
        /// runs.Property("the order does not matter", runs: 1, holds: (it, other, x) =>
        /// {
        ///     other.Train(x.Turned, x.Seed);
        ///     Expect.Equal(it.Predict(x.Unseen), other.Predict(x.Unseen));
        /// });
        /// </code>
        /// </summary>
        public void Property(string name, Action<TContract, TContract, TInput> holds, int? runs = null, int points = 1) =>
            Add(name, runs, points, (context, it, x) => holds(it, _checks.NewCandidate(context.NewObject()), x));

        /// <summary>
        /// After a second training on the first data set, an object answers as after the first training, and the arguments stay as they
        /// are. We train the last object again: it knows other data by then, so what it keeps of them shows as well. It is not asked again
        /// afterwards, so put this check last.
        /// <code>runs.SameAgain("the same seed gives the same run", call: (it, x) => it.Predict(x.Unseen));</code>
        /// </summary>
        /// <param name="within">
        /// How far the second answer may differ from the first: a vectorised sum depends on where in memory its operands lie.
        /// </param>
        public void SameAgain<TResult>(string name, Func<TContract, TInput, TResult> call, Tolerance? within = null, int points = 1) =>
            _checks.Add(new Check(name, points, context =>
            {
                context.Once(() =>
                {
                    context.NewCase();
                    var runs = Runs(context);
                    var first = runs[0];
                    var once = call(Ask(context, first), first.Input);
                    var again = _checks.NewCandidate(context.Join(runs.Last(run => run.IsTrained).Release(), returnArguments: true));
                    _train(again, first.Input);
                    var twice = call(again, first.Input);
                    ExpectUnchangedArguments(context);
                    Comparing.Equal(once, twice, within ?? Tolerance.Exact, "the answer after another training on the same data");
                });
                return new Score(points);
            }));

        /// <summary>
        /// Two checks: <see cref="SameAgain"/>, and the same run in another process. Put it last.
        /// <code>runs.SameRun(call: (it, x) => it.Predict(x.Unseen), few: x => x.First(60));</code>
        /// </summary>
        /// <param name="few">Less data, which is enough to see whether two processes do the same.</param>
        public void SameRun<TResult>(Func<TContract, TInput, TResult> call, Func<TInput, TInput>? few = null, Tolerance? within = null)
        {
            SameAgain("the same seed gives the same run", call, within ?? Tolerance.Float32);
            _checks.Reproducible(
                "the same seed gives the same run in another process", few is null ? _inputs : _inputs.Select(few), (it, x) =>
                {
                    _train(it, x);
                    return call(it, x);
                }, _ => within ?? Tolerance.Float32, cases: 1);
        }

        /// <summary>
        /// What <c>grader inspect</c> does: the same training under observation and, if asked, a measurement on data that training has not
        /// seen.
        /// </summary>
        public void Inspected(Func<TContract, TInput, double>? heldOut = null) => _checks.Inspected(_inputs, _train, heldOut);

        void Add(string name, int? runs, int points, Action<CheckContext, TContract, TInput> body) =>
            _checks.Add(new Check(name, points, context =>
            {
                foreach (var run in Runs(context, runs ?? _count))
                {
                    context.Once(() =>
                    {
                        context.NewCase();
                        body(context, Ask(context, run), run.Input);
                    });
                }
                return new Score(points);
            }));

        double Mean(CheckContext context, IEnumerable<SharedRun<TInput>> runs, Func<TContract, TInput, double> measure) =>
            runs.Average(run => measure(Ask(context, run), run.Input));

        IReadOnlyList<SharedRun<TInput>> Runs(CheckContext context) => Runs(context, _count);

        IReadOnlyList<SharedRun<TInput>> Runs(CheckContext context, int count) => context.Shared.First(_statement, _inputs, count);

        TContract Ask(CheckContext context, SharedRun<TInput> run) => _checks.NewCandidate(
            run.Ask(context, callee => _train(_checks.NewCandidate(callee), run.Input)));
    }
}
