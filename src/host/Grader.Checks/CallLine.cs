using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Checks;

/// <summary>A line such as <c>Encode("a, b") = [1]</c>, taken apart.</summary>
/// <param name="Arguments">The text of each.</param>
/// <param name="Answer">The text after the equals sign; null if there is none.</param>
/// <param name="Length">Where the call ends in the line: after its closing bracket.</param>
sealed partial record CallLine(string Method, ImmutableArray<string> Arguments, string? Answer, int Length)
{
    /// <summary>Null if the line is no call.</summary>
    public static CallLine? Read(string line)
    {
        if (Beginning().Match(line) is not { Success: true } beginning || Split(line, beginning.Length) is not { } parts)
        {
            return null;
        }
        return Ending().Match(line, parts.End) is { Success: true } ending
            ? new CallLine(
                beginning.Groups["name"].Value, parts.Arguments, ending.Groups["value"] is { Success: true } value ? value.Value : null,
                parts.End)
            : null;
    }

    /// <summary>Splits at commas outside brackets and strings, up to the bracket that closes the call; null if none does.</summary>
    /// <param name="start">The first character after the opening bracket.</param>
    static (ImmutableArray<string> Arguments, int End)? Split(string line, int start)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        var (depth, quoted, begun) = (0, false, start);
        for (var i = start; i < line.Length; i++)
        {
            if (quoted && line[i] == '\\')
            {
                i++; // an escaped character ends nothing
                continue;
            }
            quoted ^= line[i] == '"';
            if (quoted)
            {
                continue;
            }
            depth += line[i] is '[' ? 1 : line[i] is ']' ? -1 : 0;
            if (depth == 0 && line[i] is (',' or ')'))
            {
                arguments.Add(line[begun..i].Trim());
                begun = i + 1;
                if (line[i] == ')')
                {
                    return (arguments is [""] ? [] : arguments.ToImmutable(), i + 1);
                }
            }
        }
        return null;
    }

    [GeneratedRegex(@"^\s*(?<name>\w+)\(")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G\s*(=\s*(?<value>.+?)\s*)?$")]
    private static partial Regex Ending();
}
