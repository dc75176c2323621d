using CsCheck;
using Grader.Numerics;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// What many checks ask in the same way: the call, the right answer and how far off it may be are said once.
    /// <code>
    /// var attention = Asking(
    ///     call: (IAttention it, Inputs x) => it.Attention(x.Query, x.Key, x.Value, x.Mask),
    ///     expected: x => Attention.ComputeDouble(x.Query, x.Key, x.Value, x.Mask).ToFloat(), within: Float32);
    ///
    /// attention.MatchesReference("masked keys have no weight", inputs: masked, points: 3);
    /// attention.AtSize("as large as in a real layer", masked.Of(("queries", 134), ("keys", 131)));
    /// </code>
    /// </summary>
    /// <param name="call">What is asked; may be several calls, of which the last result counts.</param>
    /// <param name="expected">The right answer, if it is not the reference solution's; for example one computed in float64.</param>
    /// <param name="within">Tolerance for one input; exact if absent.</param>
    /// <param name="valid">What holds for every input but might not hold for a smaller one.</param>
    protected Asked<TInput, TResult> Asking<TInput, TResult>(
        Func<TContract, TInput, TResult> call, Func<TInput, TResult>? expected = null, Func<TInput, Tolerance>? within = null,
        Func<TInput, bool>? valid = null) => new(this, call, expected, within, valid);

    /// <summary>
    /// The kinds of check that ask one question. What is said again in a check, for example another tolerance, counts for it alone.
    /// </summary>
    protected sealed class Asked<TInput, TResult>
    {
        readonly Checks<TContract> _checks;
        readonly Func<TContract, TInput, TResult> _call;
        readonly Func<TInput, TResult>? _expected;
        readonly Func<TInput, Tolerance>? _within;
        readonly Func<TInput, bool>? _valid;

        internal Asked(
            Checks<TContract> checks, Func<TContract, TInput, TResult> call, Func<TInput, TResult>? expected,
            Func<TInput, Tolerance>? within, Func<TInput, bool>? valid) =>
            (_checks, _call, _expected, _within, _valid) = (checks, call, expected, within, valid);

        /// <inheritdoc cref="Checks{TContract}.MatchesReference{TInput, TResult}"/>
        public void MatchesReference(
            string name, Gen<TInput> inputs, IEnumerable<TInput>? examples = null, Func<TInput, Tolerance>? within = null,
            Func<TInput, bool>? valid = null, int cases = 40, int points = 1) =>
            _checks.MatchesReference(name, inputs, _call, _expected, within ?? _within, examples, valid ?? _valid, cases, points);

        /// <inheritdoc cref="Checks{TContract}.AtSize{TInput, TResult}"/>
        public void AtSize(
            string name, Sizes sizes, Func<Sizes, Gen<TInput>> inputs, Func<TInput, Tolerance>? within = null, int points = 1,
            Func<TInput, IEnumerable<TInput>>? each = null) =>
            _checks.AtSize(name, sizes, inputs, _call, _expected, within ?? _within, points, each);

        /// <inheritdoc cref="Checks{TContract}.AtSize{TInput, TResult}"/>
        /// <param name="inputs">Of a real size, with what each size counts.</param>
        public void AtSize(
            string name, DrawnAtSize<TInput> inputs, Func<TInput, Tolerance>? within = null, int points = 1,
            Func<TInput, IEnumerable<TInput>>? each = null) =>
            AtSize(name, inputs.Sizes, inputs.With, within, points, each);

        /// <summary>
        /// Something else that the answer must be: the same as the answer to a changed input, for example with the keys in another order.
        /// <code>attention.Same("the order of the keys does not matter", inputs: plain, after: x => x.WithKeysReversed());</code>
        /// </summary>
        /// <param name="after">The changed input.</param>
        public void Same(
            string name, Gen<TInput> inputs, Func<TInput, TInput> after, IEnumerable<TInput>? examples = null,
            Func<TInput, Tolerance>? within = null, Func<TInput, bool>? valid = null, int cases = 10, int points = 1) =>
            _checks.Property(
                name, inputs, (it, x) => Expect.Equal(_call(it, x), _call(it, after(x)), Within(x, within)), examples, valid ?? _valid,
                cases, points);

        /// <summary>
        /// One object answers several questions one after another, each rightly. Catches what is kept from call to call, and what runs
        /// full.
        /// </summary>
        /// <param name="count">The number of questions.</param>
        public void InARow(
            string name, Gen<TInput> inputs, int count = 12, Func<TInput, Tolerance>? within = null, Func<TInput, bool>? valid = null,
            int cases = 5, int points = 1)
        {
            var holds = valid ?? _valid;
            _checks.Property(name, inputs.Array[count], (it, questions) =>
            {
                foreach (var (number, x) in questions.Index())
                {
                    var right = _expected is null ? _call(_checks.NewReference(), x) : _expected(x);
                    Expect.Equal(right, _call(it, x), Within(x, within), $"the answer to question {number + 1} in a row");
                }
            }, null, holds is null ? null : questions => questions.All(holds), cases, points);
        }

        /// <summary>
        /// After the same question about other numbers of the same shape, an object answers like a fresh one.
        /// </summary>
        /// <param name="other">Another input, preferably of the same shape.</param>
        public void StandsAlone(
            string name, Gen<TInput> inputs, Func<TInput, TInput> other, Func<TInput, Tolerance>? within = null, int cases = 5,
            int points = 1) =>
            _checks.Stateless(name, inputs.Select(x => (other(x), x)), x => Within(x, within), points, cases, (it, x) => _call(it, x));

        /// <inheritdoc cref="Checks{TContract}.Pure{TInput, TResult}"/>
        public void Pure(
            string name, Gen<TInput> inputs, IEnumerable<TInput>? examples = null, Func<TInput, Tolerance>? within = null,
            Func<TInput, bool>? valid = null, int cases = 5, int points = 1, bool shrink = true) =>
            _checks.Pure(name, inputs, _call, within ?? _within, examples, valid ?? _valid, cases, points, shrink);

        /// <inheritdoc cref="Checks{TContract}.StaysFinite{TInput}"/>
        public void StaysFinite(
            string name, Gen<TInput> inputs, IEnumerable<TInput>? examples = null, Func<TInput, bool>? valid = null, int cases = 20,
            int points = 1) =>
            _checks.Property(name, inputs, (it, x) => Expect.AllFinite(_call(it, x)), examples, valid ?? _valid, cases, points);

        /// <summary>A part of the answer, for checks of its own.</summary>
        public Asked<TInput, TPart> Part<TPart>(Func<TResult, TPart> part, Func<TInput, Tolerance>? within = null) => new(
            _checks, (it, x) => part(_call(it, x)), _expected is null ? null : x => part(_expected(x)), within ?? _within, _valid);

        /// <inheritdoc cref="Checks{TContract}.Reproducible{TInput, TResult}"/>
        public void Reproducible(
            string name, Gen<TInput> inputs, Func<TInput, Tolerance>? within = null, int cases = 5, int points = 1) =>
            _checks.Reproducible(name, inputs, _call, within ?? _within, cases, points);

        /// <inheritdoc cref="Checks{TContract}.Scaling{TInput}"/>
        public void Scaling(
            string name, int[] sizes, Func<int, TInput> input, Action<TContract>? prepare = null, double tolerated = 0.5, int points = 1,
            Func<TInput, Tolerance>? within = null, Action<TContract, TInput>? holds = null) =>
            _checks.Scaling(name, sizes, input, (it, x) => _call(it, x), prepare, tolerated, points, within ?? _within, holds);

        /// <inheritdoc cref="Checks{TContract}.Memory{TInput}"/>
        public void Memory(string name, Func<TInput> input, int atMost, int points = 1) =>
            _checks.Memory(name, input, (it, x) => _call(it, x), atMost, points);

        /// <inheritdoc cref="Checks{TContract}.Bench{TInput}"/>
        public void Bench(
            string name, int[] sizes, Func<int, TInput> input, Action<TContract>? prepare = null, Func<int, double>? flops = null,
            Func<int, double>? bytes = null) =>
            _checks.Bench(name, sizes, input, (it, x) => _call(it, x), prepare, flops, bytes);

        Tolerance Within(TInput input, Func<TInput, Tolerance>? within) => (within ?? _within)?.Invoke(input) ?? Tolerance.Exact;
    }
}
