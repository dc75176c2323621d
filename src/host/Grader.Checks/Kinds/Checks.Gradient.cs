using CsCheck;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// A gradient written by hand is the derivative of the loss, measured by central differences in float64. Places where the loss has a
    /// kink are left out.
    /// <code>
    /// Gradient("dQ is the derivative", inputs: Inputs,
    ///     at: x => x.Query, loss: (x, query) => Loss(x, query), call: (it, x) => it.Backward(x.Query));
    /// </code>
    /// </summary>
    /// <param name="at">The array with respect to which the loss is differentiated.</param>
    /// <param name="loss">
    /// The loss in float64, as a function of the elements of that array, row by row; everything else is as in the input.
    /// </param>
    /// <param name="call">The submission's gradient, an array of the same shape.</param>
    /// <param name="within">
    /// By default 1e-5 plus 1e-4 of the greatest slope: float32 arithmetic on inputs of about unit size.
    /// </param>
    protected void Gradient<TInput>(
        string name, Gen<TInput> inputs, Func<TInput, Array> at, Func<TInput, double[], double> loss, Func<TContract, TInput, Array> call,
        Func<TInput, Tolerance>? within = null, IEnumerable<TInput>? examples = null, Func<TInput, bool>? valid = null,
        int cases = 20, int points = 1) =>
        AddProperty(name, inputs, (context, create, input) =>
        {
            var place = (TensorValue)ValueCodec.ToValue(at(input));
            var slopes = FiniteDifferences.Gradient(x => loss(input, x), (double[])place.ToDoubles().Clone());
            var given = ValueCodec.ToValue(call(create(), input));
            if (given is TensorValue tensor && tensor.Shape.SequenceEqual(place.Shape))
            {
                // if there is no derivative, any number is accepted
                var answer = tensor.ToDoubles();
                slopes = [.. slopes.Select((slope, i) => double.IsNaN(slope) ? answer[i] : slope)];
            }
            var greatest = slopes.Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty(0).Max();
            var derivative = new TensorValue(ElementType.Float64, place.Shape, slopes);
            context.Compare(derivative, given, within?.Invoke(input) ?? new Tolerance(1e-5 + (1e-4 * greatest), 0));
        }, examples, Inside(valid, input => call(NewReference(), input)), cases, points);
}
