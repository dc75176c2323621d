using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>
/// Results with several parts: <c>(float[,] Query, float[,] Key)</c> in a contract, <c>System.ValueTuple&lt;float[,], float[,]&gt;</c> as a
/// form.
/// </summary>
static class TupleForm
{
    const string Open = "System.ValueTuple<";

    const string OpenClass = "System.Tuple<";

    /// <summary>
    /// The types of a contract's tuple, without the names of its parts; null if it is not a tuple, or is an array of tuples.
    /// </summary>
    public static ImmutableArray<string>? Parts(string contractType) =>
        contractType is ['(', .. var inside, ')'] ? [.. Split(inside).Select(part => part[..EndOfType(part)])] : null;

    /// <summary>The names of its parts, empty for a part without one; no names if it is not a tuple.</summary>
    public static ImmutableArray<string> Names(string contractType) =>
        contractType is ['(', .. var inside, ')'] ? [.. Split(inside).Select(part => part[EndOfType(part)..].Trim())] : [];

    static int EndOfType(string part) => part.LastIndexOf(' ') is > 0 and var space ? space : part.Length;

    /// <summary>The types of a form's tuple, fully qualified; null if it is not a tuple.</summary>
    public static ImmutableArray<string>? PartsOfForm(string form) =>
        !form.EndsWith('>') ? null :
        form.StartsWith(Open, StringComparison.Ordinal) ? Split(form[Open.Length..^1]) :
        form.StartsWith(OpenClass, StringComparison.Ordinal) ? Split(form[OpenClass.Length..^1]) : null;

    /// <summary>A form with the tuples in it as C# writes them: <c>List&lt;(int, int)&gt;</c>.</summary>
    public static string InParentheses(string form)
    {
        var start = form.IndexOf(Open, StringComparison.Ordinal);
        if (start < 0)
        {
            return form;
        }
        var inside = start + Open.Length;
        var end = inside;
        for (var depth = 1; end < form.Length; end++)
        {
            depth += form[end] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
            {
                break;
            }
        }
        return $"{form[..start]}({InParentheses(form[inside..end])}){InParentheses(form[Math.Min(end + 1, form.Length)..])}";
    }

    public static string Write(ImmutableArray<string> parts) => $"{Open}{string.Join(", ", parts)}>";

    /// <summary>Splits at the commas outside brackets.</summary>
    static ImmutableArray<string> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '[' or '<' or '(' ? 1 : text[i] is ']' or '>' or ')' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return parts.ToImmutable();
    }
}
