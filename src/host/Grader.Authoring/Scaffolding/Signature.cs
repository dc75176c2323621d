using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Authoring.Scaffolding;

/// <summary>The one method that a new problem asks for, as an author writes it: <c>float[] Softmax(float[] scores)</c>.</summary>
/// <param name="Name">Of the method, with an upper-case letter first.</param>
public sealed partial record Signature(string Returns, string Name, ImmutableArray<SignatureParameter> Parameters)
{
    static readonly ImmutableArray<string> s_elements = ["int", "long", "float", "double", "bool", "string"];

    /// <exception cref="FormatException">It is none, or has a type that no template knows; the message says which.</exception>
    public static Signature Parse(string text)
    {
        var match = Shape().Match(text.Trim().TrimEnd(';'));
        if (!match.Success)
        {
            throw new FormatException($"`{text}` is no method; write it like `float[] Softmax(float[] scores)`");
        }
        // a comma within brackets belongs to a type, as in float[,]
        var parameters = CommaBetween().Split(match.Groups["parameters"].Value).Select(part => part.Trim()).Where(part => part.Length > 0);
        var known = ImmutableArray.CreateRange(parameters.Select(ReadParameter));
        if (known.IsEmpty)
        {
            throw new FormatException($"`{text}` takes nothing: a problem needs an input");
        }
        return new Signature(KnownType(match.Groups["returns"].Value), match.Groups["name"].Value, known);
    }

    static SignatureParameter ReadParameter(string text)
    {
        var match = Parameter().Match(text);
        return match.Success
            ? new SignatureParameter(KnownType(match.Groups["type"].Value), match.Groups["name"].Value)
            : throw new FormatException($"`{text}` is no parameter; write its type and its name, `float[] scores`");
    }

    static string KnownType(string text)
    {
        var type = text.Replace(" ", "", StringComparison.Ordinal);
        var element = type.Split('[')[0];
        return s_elements.Contains(element) && type[element.Length..] is "" or "[]" or "[,]"
            ? type
            : throw new FormatException(
                $"`{text}` is no type that the template knows; it takes {string.Join(", ", s_elements)}, and arrays [] and [,] of them");
    }

    public override string ToString() =>
        $"{Returns} {Name}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})";

    [GeneratedRegex(@"^(?<returns>[\w\[\],\s]+?)\s+(?<name>[A-Z]\w*)\s*\((?<parameters>.*)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@",(?![^\[]*\])")]
    private static partial Regex CommaBetween();

    [GeneratedRegex(@"^(?<type>\w+\s*(\[,?\s*\])?)\s+(?<name>[a-z]\w*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}

/// <param name="Type">As C# writes it, without blanks.</param>
public sealed record SignatureParameter(string Type, string Name)
{
    /// <summary>Its name in a record: an upper-case letter first.</summary>
    public string Member => $"{char.ToUpperInvariant(Name[0])}{Name[1..]}";
}
