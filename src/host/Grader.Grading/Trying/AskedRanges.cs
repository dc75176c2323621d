using System.Collections.Immutable;
using System.Globalization;
using Grader.Checks;
using Grader.Grading.Examining;
using Grader.Protocol;

namespace Grader.Grading.Trying;

/// <summary>
/// Between which numbers the checks of a problem ask. They keep to what the statement allows, so a number beyond them may be ruled out, and
/// what a program does with it shows nothing.
/// </summary>
public sealed class AskedRanges
{
    readonly Dictionary<(string Method, string Parameter), (double Least, double Most)> _ranges = [];

    /// <summary>The arrays in which a check asks NaN or infinity.</summary>
    readonly HashSet<(string Method, string Parameter)> _notFinite = [];

    /// <summary>Nothing is known: every number is in range.</summary>
    public static AskedRanges Unknown { get; } = new();

    /// <summary>Those of the cases of these checks, and of an input that is known to be allowed, if there is one.</summary>
    internal static AskedRanges Of(IEnumerable<CheckOutcome> outcomes, WrittenInput? allowed)
    {
        var ranges = new AskedRanges();
        foreach (var call in outcomes.SelectMany(outcome => outcome.Cases.All).SelectMany(observed => observed.Calls))
        {
            ranges.Add(call.Method, call.Arguments);
        }
        foreach (var call in allowed?.Calls ?? [])
        {
            ranges.Add(call.Method, call.Arguments);
        }
        return ranges;
    }

    /// <summary>
    /// Which number of an input is beyond what is asked, in a sentence; null if none is. Arrays are looked at for NaN and infinity.
    /// </summary>
    internal string? Beyond(WrittenInput input)
    {
        if (this == Unknown)
        {
            return null;
        }
        foreach (var call in input.Calls)
        {
            foreach (var (name, value) in call.Arguments)
            {
                if (Beyond(call.Method, name, value) is { } sentence)
                {
                    return sentence;
                }
            }
        }
        return null;
    }

    string? Beyond(string method, string name, Value value)
    {
        if (IsNotFinite(value) && !_notFinite.Contains((method, name)))
        {
            return $"{name} holds NaN or infinity, which no check asks.";
        }
        if (Scalar(value) is not { } scalar || !_ranges.TryGetValue((method, name), out var range))
        {
            return null;
        }
        return scalar >= range.Least && scalar <= range.Most
            ? null
            : $"{name} = {Text(scalar)} is beyond what the checks ask ({Text(range.Least)} to {Text(range.Most)}).";
    }

    void Add(string method, ImmutableArray<NamedValue> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (IsNotFinite(value))
            {
                _notFinite.Add((method, name));
            }
            if (Scalar(value) is { } scalar)
            {
                var (least, most) = _ranges.GetValueOrDefault((method, name), (scalar, scalar));
                _ranges[(method, name)] = (Math.Min(least, scalar), Math.Max(most, scalar));
            }
        }
    }

    static bool IsNotFinite(Value value) =>
        value is TensorValue { Element.IsFloating: true } tensor && tensor.ToDoubles().Any(number => !double.IsFinite(number));

    static double? Scalar(Value value) => value switch
    {
        IntegerValue integer => integer.Value,
        RealValue real => real.Value,
        _ => null,
    };

    static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
