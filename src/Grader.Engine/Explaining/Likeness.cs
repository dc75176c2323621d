using Grader.Contracts;
using Grader.Engine.Running;

namespace Grader.Engine.Explaining;

/// <summary>
/// Whether two answers are the same but for rounding. A known mistake and a candidate's version of it add in another order, so floating-point
/// numbers may differ by a ten-thousandth of the largest; what tells mistakes apart is off by more than a hundredth.
/// </summary>
static class Likeness
{
    const double Relative = 1e-4;

    /// <summary>Whether two calls ended alike: the same answer, or the same kind of failure.</summary>
    public static bool Of(Observation a, Observation b) => (a.Failure, b.Failure) switch
    {
        (null, null) => Of(a.Result!, b.Result!) && (a.ArgumentsAfter.IsEmpty || b.ArgumentsAfter.IsEmpty || a.ArgumentsAfter.Zip(b.ArgumentsAfter).All(pair => Of(pair.First, pair.Second))),
        ({ } first, { } second) => first.Verdict == second.Verdict && Kind(first) == Kind(second),
        _ => false,
    };

    public static bool Of(Value a, Value b) => (a, b) switch
    {
        (TensorValue first, TensorValue second) => first.Shape.SequenceEqual(second.Shape) && Of(first.ToDoubles(), second.ToDoubles(), first.Element.IsFloating || second.Element.IsFloating),
        (ListValue first, ListValue second) => first.Items.Length == second.Items.Length && first.Items.Zip(second.Items).All(pair => Of(pair.First, pair.Second)),
        (ListValue { Items.Length: 0 }, TensorValue { Data.Length: 0 }) or (TensorValue { Data.Length: 0 }, ListValue { Items.Length: 0 }) => true,
        (RealValue first, RealValue second) => Of([first.Value], [second.Value], isFloating: true),
        (MalformedValue, MalformedValue) => true,
        _ => a == b,
    };

    public static bool Of(double[] a, double[] b, bool isFloating)
    {
        var largest = b.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        var allowed = isFloating ? Relative * Math.Max(largest, 1e-3) : 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!(a[i] == b[i] || Math.Abs(a[i] - b[i]) <= allowed || (double.IsNaN(a[i]) && double.IsNaN(b[i]))))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The exception's name; what it says may hold numbers and names that differ.</summary>
    static string Kind(CallFailure failure) => failure.Reason.Split(':')[0];
}
