using Grader.Checks;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>
/// Whether two answers are the same except for rounding. A known mistake and a candidate's version of it may add in another order or
/// precision. So floating-point numbers may differ by a ten-thousandth of the largest, and by as much as two answers that a check accepts.
/// Different mistakes differ by more than a hundredth.
/// </summary>
static class ApproximateEquality
{
    const double Relative = 1e-4;

    /// <summary>Whether two calls ended alike: the same answer, or the same kind of failure.</summary>
    /// <param name="within">How far a right answer to the call may be off.</param>
    public static bool Holds(Observation a, Observation b, Tolerance within) => (a.Failure, b.Failure) switch
    {
        (null, null) => Holds(a.Result!, b.Result!, within) && LeaveArgumentsAlike(a, b),
        ({ } first, { } second) => first.Verdict == second.Verdict && Kind(first) == Kind(second),
        _ => false,
    };

    /// <summary>Also true if only one of the calls reports what became of its arguments.</summary>
    static bool LeaveArgumentsAlike(Observation a, Observation b) =>
        a.ArgumentsAfter.IsEmpty
        || b.ArgumentsAfter.IsEmpty
        || a.ArgumentsAfter.Zip(b.ArgumentsAfter).All(pair => Holds(pair.First, pair.Second));

    /// <summary>
    /// Whether each row of a call's answer matches that row in one of these answers. For an answer without rows: whether one of these
    /// matches it.
    /// </summary>
    public static bool InParts(Observation call, IEnumerable<Observation> answers, Tolerance within)
    {
        var asked = answers.ToList();
        return asked.Any(answer => Holds(call, answer, within))
            || (call.Result is TensorValue { Element.IsFloating: true, Shape.Length: > 1 } matrix
                && InRows(matrix, [.. asked.Select(answer => answer.Result).OfType<TensorValue>()], within));
    }

    static bool InRows(TensorValue matrix, IReadOnlyList<TensorValue> answers, Tolerance within)
    {
        var others = answers.Where(answer => answer.Shape.SequenceEqual(matrix.Shape)).Select(OutputRelations.Rows).ToList();
        return others.Count > 0 && OutputRelations.Rows(matrix)
            .Select((row, i) => others.Any(other => Holds(row, other[i], isFloating: true, within))).All(alike => alike);
    }

    public static bool Holds(Value a, Value b, Tolerance within = default) => (a, b) switch
    {
        (TensorValue first, TensorValue second) =>
            first.Shape.SequenceEqual(second.Shape)
            && Holds(first.ToDoubles(), second.ToDoubles(), first.Element.IsFloating || second.Element.IsFloating, within),
        (ListValue first, ListValue second) =>
            first.Items.Length == second.Items.Length && first.Items.Zip(second.Items).All(pair => Holds(pair.First, pair.Second, within)),
        (ListValue { Items.Length: 0 }, TensorValue { Data.Length: 0 })
            or (TensorValue { Data.Length: 0 }, ListValue { Items.Length: 0 }) => true,
        (RealValue first, RealValue second) => Holds([first.Value], [second.Value], isFloating: true, within),
        (MalformedValue, MalformedValue) => true,
        _ => a == b,
    };

    public static bool Holds(double[] a, double[] b, bool isFloating, Tolerance within = default)
    {
        var largest = b.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        var allowed = isFloating ? Math.Max(Relative * Math.Max(largest, 1e-3), 2 * (within.Absolute + within.Relative * largest)) : 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!(a[i] == b[i] || Math.Abs(a[i] - b[i]) <= allowed || (double.IsNaN(a[i]) && double.IsNaN(b[i]))))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The exception's name; its message may hold numbers and names that differ.</summary>
    static string Kind(CallFailure failure) => failure.Reason.Split(':')[0];
}
