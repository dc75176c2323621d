using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Grader.Checks;

/// <summary>
/// Calls as they stand in the example of a statement: one call or value per line, literals as in JSON. A tuple is a list of its parts; a
/// line that begins with # is a remark.
/// <code>
/// query = [[1, 0]]
/// Attention(query, key, value, null) = [[3]]
/// </code>
/// </summary>
static partial class WrittenCalls
{
    /// <summary>The calls, in order. A name stands for the value that was last given to it.</summary>
    /// <exception cref="UnreadableCallException">A line is no call, or a value in it cannot be read.</exception>
    public static ImmutableArray<WrittenCall> Read(ImmutableArray<WrittenLine> lines, Type contract)
    {
        var values = new Dictionary<string, WrittenLine>();
        var calls = ImmutableArray.CreateBuilder<WrittenCall>();
        foreach (var (number, text) in lines)
        {
            if (Assignment().Match(text) is { Success: true } assignment)
            {
                values[assignment.Groups["name"].Value] = new WrittenLine(number, assignment.Groups["value"].Value);
            }
            else if (CallLine.Read(text) is { } call)
            {
                calls.Add(ReadCall(call, contract, values, number));
            }
            else if (!IsRemark(text))
            {
                throw new UnreadableCallException(
                    number, "an example line is `name = value`, `Method(arguments)` or `Method(arguments) = value`");
            }
        }
        return calls.ToImmutable();
    }

    /// <summary>
    /// The lines of an example with others in place of its own: a value in place of that of the same name, and, if there is any call among
    /// them, these calls in place of all of the example. Lines of the example get the number 0.
    /// </summary>
    public static ImmutableArray<WrittenLine> InPlace(ImmutableArray<WrittenLine> example, ImmutableArray<WrittenLine> own)
    {
        var names = own.Select(line => NameGiven(line.Text)).OfType<string>().ToHashSet();
        var kept = example.Where(line => NameGiven(line.Text) is not { } name || !names.Contains(name))
            .Select(line => line with { Number = 0 });
        return own.Any(line => IsCall(line.Text))
            ? [.. kept.Where(line => !IsCall(line.Text)), .. own]
            : [.. own, .. kept];
    }

    /// <summary>Names that get a value in these lines, and stand in no call; a misspelt name is one of them.</summary>
    public static IEnumerable<string> UnusedNames(ImmutableArray<WrittenLine> own, ImmutableArray<WrittenLine> all)
    {
        var used = all.Select(line => CallLine.Read(line.Text)).OfType<CallLine>().SelectMany(call => call.Arguments).ToHashSet();
        return own.Select(line => NameGiven(line.Text)).OfType<string>().Where(name => !used.Contains(name));
    }

    /// <summary>A call as it would be written, with its arguments in place.</summary>
    public static string Write(string method, IEnumerable<NamedValue> arguments) =>
        $"{method}({string.Join(", ", arguments.Select(argument => CallLiterals.Write(argument.Value)))})";

    /// <summary>The line as it is, but for what stands after a call.</summary>
    public static string WithoutAnswer(string line)
    {
        var text = line.Trim();
        return CallLine.Read(text) is { } call ? text[..call.Length] : text;
    }

    static bool IsCall(string line) => CallLine.Read(line) is not null;

    static bool IsRemark(string line) => line.Trim() is "" or ['#', ..];

    static string? NameGiven(string line) =>
        Assignment().Match(line) is { Success: true } assignment ? assignment.Groups["name"].Value : null;

    static WrittenCall ReadCall(CallLine call, Type contract, Dictionary<string, WrittenLine> values, int line)
    {
        var method = contract.GetMethod(call.Method, BindingFlags.Public | BindingFlags.Instance)
            ?? throw new UnreadableCallException(line, $"the contract has no method {call.Method}");
        var parameters = method.GetParameters();
        if (call.Arguments.Length != parameters.Length)
        {
            throw new UnreadableCallException(line, $"{method.Name} takes {parameters.Length} arguments, not {call.Arguments.Length}");
        }
        var read = parameters.Zip(call.Arguments).Select(pair =>
            new Argument(pair.First.Name!, Literal(pair.Second, pair.First.ParameterType, values, line)));
        return new WrittenCall(
            method.Name, method.ReturnType, [.. read], call.Answer is not null,
            call.Answer is { } answer ? Literal(answer, method.ReturnType, values, line) : null);
    }

    static object? Literal(string text, Type type, Dictionary<string, WrittenLine> values, int line)
    {
        var written = values.GetValueOrDefault(text, new WrittenLine(line, text));
        try
        {
            return CallLiterals.Read(written.Text, type);
        }
        catch (FormatException unreadable)
        {
            throw new UnreadableCallException(written.Number, $"a value cannot be read: {unreadable.Message}");
        }
    }

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*=\s*(?<value>.+?)\s*$")]
    private static partial Regex Assignment();
}
