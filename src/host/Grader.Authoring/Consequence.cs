using Grader.Checks;
using Grader.Grading.Examining;
using Grader.Grading.Explaining;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>What a changed line does, in words about the program's answers and not about checks.</summary>
static class Consequence
{
    public const string None = "nothing: every answer is right as before";

    /// <summary>Longest example, in characters; nobody reads a longer one.</summary>
    const int LongestExample = 150;

    /// <summary>
    /// The failed check that shows most; null if none failed. The statement's example is chosen only if no other check fails: its few calls
    /// show no rule.
    /// </summary>
    public static CheckOutcome? MostTelling(IEnumerable<CheckOutcome> examined)
    {
        CheckOutcome? first = null;
        foreach (var part in examined.Where(part => part.Result.Rejects && !part.Result.IsSkipped))
        {
            first ??= part;
            if (part.Check.Name != ProblemChecks.NameOfExample)
            {
                return part;
            }
        }
        return first;
    }

    /// <param name="failed">Null if no check fails.</param>
    public static string Describe(CheckOutcome? failed) => failed?.Result switch
    {
        null => None,
        { NeedsRightAnswers: true, Verdict: Verdict.TimeLimitExceeded } =>
            "its answers stay right, and take far longer when the input grows",
        { Verdict: Verdict.TimeLimitExceeded } => "it does not come to an end in time",
        { Verdict: Verdict.MemoryLimitExceeded } => "it needs more memory than is allowed",
        { Verdict: Verdict.RuntimeError, Message: { } thrown } => $"it fails: {FirstLine(thrown)}",
        { Counterexample: { Expected: { } expected, Actual: { } actual } shown } => OfAnswers(failed, shown, expected, actual),
        { Message: { } message } => FirstLine(message),
        _ => "its answers are wrong",
    };

    static string OfAnswers(CheckOutcome failed, Counterexample shown, string expected, string actual)
    {
        if ((OutputRelations.Find(failed.Cases.All) ?? InputRelations.Find(failed.Cases.All)) is { } rule)
        {
            return $"{char.ToLowerInvariant(rule.Sentence[0])}{rule.Sentence[1..^1]}";
        }
        foreach (var name in new[] { "NaN", "∞" })
        {
            if (actual.Contains(name, StringComparison.Ordinal) && !expected.Contains(name, StringComparison.Ordinal))
            {
                return $"numbers of the answer become {name}";
            }
        }
        var example = $"{string.Join("; ", shown.Calls.Select(InOneLine))} gives {InOneLine(actual)} instead of {InOneLine(expected)}";
        return example.Length <= LongestExample ? example :
            shown.Difference is { } place ? $"some numbers or items of the answer are wrong: {place}" :
            "some numbers or items of the answer are wrong";
    }

    static string InOneLine(CallText call) =>
        $"{call.Method}({string.Join(", ", call.Arguments.Select(argument => InOneLine(argument.Value)))})";

    /// <summary>The rows of a matrix, one after another.</summary>
    static string InOneLine(string value)
    {
        var rows = value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WithoutPadding).ToList();
        return rows.Count > 1 ? $"[{string.Join("; ", rows)}]" : rows.FirstOrDefault("");
    }

    static string WithoutPadding(string row) =>
        string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace("[ ", "[", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal);

    static string FirstLine(string text) => text.Split('\n', '\r')[0].TrimEnd('.');
}
