using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Grader.Problems;

namespace Grader.Checks;

/// <summary>
/// The worked example of a statement: the fenced block <c>```example</c>, with one call or value per line and literals as in JSON. A tuple
/// is a list of its parts.
/// <code>
/// query = [[1, 0]]
/// Attention(query, key, value, null) = [[3]]
/// </code>
/// </summary>
static partial class StatementExample
{
    public sealed record ExampleCall(string Method, Type Returns, ImmutableArray<Argument> Arguments, bool HasAnswer, object? Answer);

    /// <exception cref="InvalidProblemException">There is no such block, or a line of it cannot be read.</exception>
    public static ImmutableArray<ExampleCall> Read(Problem problem, Type contract)
    {
        var path = Path.Combine(problem.Folder, "statement.md");
        var lines = problem.Statement.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == "```example");
        if (start < 0)
        {
            throw new InvalidProblemException(
                path, 0, "the checks ask for the worked example, and there is no block that begins with ```example");
        }
        var values = new Dictionary<string, string>();
        var calls = ImmutableArray.CreateBuilder<ExampleCall>();
        for (var i = start + 1; i < lines.Length && lines[i].Trim() != "```"; i++)
        {
            if (Assignment().Match(lines[i]) is { Success: true } assignment)
            {
                values[assignment.Groups["name"].Value] = assignment.Groups["value"].Value;
            }
            else if (Call().Match(lines[i]) is { Success: true } call)
            {
                calls.Add(ReadCall(call, contract, values, path, i + 1));
            }
            else if (lines[i].Trim() is { Length: > 0 } text && !text.StartsWith('#'))
            {
                throw new InvalidProblemException(
                    path, i + 1, "an example line is `name = value`, `Method(arguments)` or `Method(arguments) = value`");
            }
        }
        return calls.Count > 0 ? calls.ToImmutable() : throw new InvalidProblemException(path, start + 1, "the example calls nothing");
    }

    static ExampleCall ReadCall(Match call, Type contract, Dictionary<string, string> values, string path, int line)
    {
        var method = contract.GetMethod(call.Groups["name"].Value, BindingFlags.Public | BindingFlags.Instance)
            ?? throw new InvalidProblemException(path, line, $"the contract has no method {call.Groups["name"].Value}");
        var parameters = method.GetParameters();
        var arguments = SplitArguments(call.Groups["arguments"].Value);
        if (arguments.Count != parameters.Length)
        {
            throw new InvalidProblemException(path, line, $"{method.Name} takes {parameters.Length} arguments, not {arguments.Count}");
        }
        try
        {
            object? Literal(string text, Type type)
            {
                using var json = JsonDocument.Parse(values.GetValueOrDefault(text, text));
                return Convert(json.RootElement, type);
            }
            var hasAnswer = call.Groups["value"].Success;
            return new ExampleCall(
                method.Name, method.ReturnType,
                [.. parameters.Select((parameter, i) => new Argument(parameter.Name!, Literal(arguments[i], parameter.ParameterType)))],
                hasAnswer, hasAnswer ? Literal(call.Groups["value"].Value, method.ReturnType) : null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidProblemException(path, line, $"a value cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Splits at commas outside brackets and strings.</summary>
    static List<string> SplitArguments(string text)
    {
        var arguments = new List<string>();
        var (depth, quoted, start) = (0, false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '\\')
            {
                i++; // an escaped character ends nothing
                continue;
            }
            quoted ^= text[i] == '"';
            depth += quoted ? 0 : text[i] is '[' ? 1 : text[i] is ']' ? -1 : 0;
            if (text[i] == ',' && depth == 0 && !quoted)
            {
                arguments.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        if (text.Trim().Length > 0)
        {
            arguments.Add(text[start..].Trim());
        }
        return arguments;
    }

    static object? Convert(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (type.IsAssignableTo(typeof(ITuple)))
        {
            var parts = json.EnumerateArray().ToList();
            return parts.Count == type.GenericTypeArguments.Length
                ? Activator.CreateInstance(type, [.. parts.Select((part, i) => Convert(part, type.GenericTypeArguments[i]))])
                : throw new FormatException($"{parts.Count} values in place of {type.GenericTypeArguments.Length}");
        }
        if (type.IsArray && type.GetArrayRank() > 1)
        {
            return Rectangular(json, type);
        }
        if (type.IsArray)
        {
            var items = json.EnumerateArray().ToList();
            var array = Array.CreateInstance(type.GetElementType()!, items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                array.SetValue(Convert(items[i], type.GetElementType()!), i);
            }
            return array;
        }
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => json.GetBoolean(),
            TypeCode.Int32 => json.GetInt32(),
            TypeCode.Int64 => json.GetInt64(),
            TypeCode.Single => json.GetSingle(),
            TypeCode.Double => json.GetDouble(),
            TypeCode.String => json.GetString(),
            _ => throw new FormatException($"an example cannot hold a {type.Name}"),
        };
    }

    /// <summary>An array of rank 2 or more; its lengths are those of the first row at each depth.</summary>
    static Array Rectangular(JsonElement json, Type type)
    {
        var lengths = new int[type.GetArrayRank()];
        for (var (depth, inner) = (0, json); depth < lengths.Length && (lengths[depth] = inner.GetArrayLength()) > 0; depth++)
        {
            inner = inner[0];
        }
        var array = Array.CreateInstance(type.GetElementType()!, lengths);
        Fill(json, []);
        return array;

        void Fill(JsonElement part, int[] place)
        {
            if (place.Length == lengths.Length)
            {
                array.SetValue(Convert(part, type.GetElementType()!), place);
                return;
            }
            if (part.GetArrayLength() != lengths[place.Length])
            {
                throw new FormatException($"rows of {lengths[place.Length]} and of {part.GetArrayLength()}");
            }
            foreach (var (index, item) in part.EnumerateArray().Index())
            {
                Fill(item, [.. place, index]);
            }
        }
    }

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*=\s*(?<value>.+?)\s*$")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^\s*(?<name>\w+)\((?<arguments>.*?)\)\s*(=\s*(?<value>.+?)\s*)?$")]
    private static partial Regex Call();
}
