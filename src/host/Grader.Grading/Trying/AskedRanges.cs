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

    /// <summary>Nothing is known: every number is in range.</summary>
    public static AskedRanges Unknown { get; } = new();

    /// <summary>Those of the cases of these checks.</summary>
    internal static AskedRanges Of(IEnumerable<CheckOutcome> outcomes)
    {
        var ranges = new AskedRanges();
        foreach (var call in outcomes.SelectMany(outcome => outcome.Cases.All).SelectMany(observed => observed.Calls))
        {
            ranges.Add(call);
        }
        return ranges;
    }

    /// <summary>
    /// Which number of an input is beyond what is asked, in a sentence; null if none is. Arrays are looked at for NaN and infinity.
    /// </summary>
    internal string? Beyond(WrittenInput input)
    {
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
        if (value is TensorValue { Element.IsFloating: true } tensor && tensor.ToDoubles().Any(number => !double.IsFinite(number)))
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

    void Add(Observation call)
    {
        foreach (var (name, value) in call.Arguments)
        {
            if (Scalar(value) is { } scalar)
            {
                var known = _ranges.GetValueOrDefault((call.Method, name), (scalar, scalar));
                _ranges[(call.Method, name)] = (Math.Min(known.Item1, scalar), Math.Max(known.Item2, scalar));
            }
        }
    }

    static double? Scalar(Value value) => value switch
    {
        IntegerValue integer => integer.Value,
        RealValue real => real.Value,
        _ => null,
    };

    static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
