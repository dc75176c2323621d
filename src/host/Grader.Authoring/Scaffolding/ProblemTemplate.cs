using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Authoring.Scaffolding;

/// <summary>
/// The files of a new problem. They form a folder that can be proved at once: its solution answers something of the right type, and the
/// checks hold every submission to that.
/// </summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Schema">Path of the JSON schema of <c>problem.yaml</c>, by which an editor completes it; null for none.</param>
public sealed record ProblemTemplate(string Id, string Title, Signature Method, string? Schema)
{
    string Interface => $"I{TypeName.OfId(Id)}";

    string Arguments => string.Join(", ", Method.Parameters.Select(parameter => $"x.{parameter.Member}"));

    static string Drawn(SignatureParameter parameter) => $"    from {parameter.Name} in {Generator(parameter.Type)}\n";

    string Names => string.Join(", ", Method.Parameters.Select(parameter => parameter.Name));

    bool IsReal => Method.Returns.Split('[')[0] is "float" or "double";

    /// <summary>Each with its name.</summary>
    public ImmutableArray<(string Name, string Text)> Files() =>
    [
        ("problem.yaml", Manifest), ("statement.md", Statement), ("contract.cs", Contract), ("starter.cs", Starter),
        ("solution.cs", Solution), ("checks.csx", Checks), ("coverage.yaml", Coverage), ("hints.md", Hints),
    ];

    string Manifest =>
        (Schema is null ? "" : $"# yaml-language-server: $schema={Schema}\n") + $$"""
        title: {{Title}}
        difficulty: easy
        minutes: 20
        tags: []

        """;

    string Statement => $$"""
        # {{Title}}

        Say what is asked as an interviewer would: what goes in, what comes out, and every rule that a check holds.

        ```csharp
        {{Method}}
        ```

        | argument | | |
        |---|---|---|
        {{string.Concat(Method.Parameters.Select(parameter => $"| `{parameter.Name}` | which values are legal | what it is |\n"))}}
        """;

    string Contract => $$"""
        /// <summary>{{Title}}.</summary>
        public interface {{Interface}}
        {
            {{Method}};
        }

        """;

    string Starter => $$"""
        public class Solution
        {
            public {{Method}}
            {
                throw new NotImplementedException();
            }
        }

        """;

    string Solution => $$"""
        // The reference solution; each line gets its reason.
        public class Solution
        {
            public {{Method}}
            {
                return {{Nothing(Method.Returns)}};
            }
        }

        """;

    string Checks => $$"""
        // `it` is the submission; each statement is one check, in the order of the report.
        {{string.Join('\n', Generators)}}
        var inputs =
        {{string.Concat(Method.Parameters.Select(Drawn))}}    select new Inputs({{Names}});

        MatchesReference("matches the reference", points: 4, inputs: inputs,{{Within}}
            call: (it, x) => it.{{Method.Name}}({{Arguments}}));

        Pure("the arguments stay as they are", points: 1, inputs: inputs,{{Within}}
            call: (it, x) => it.{{Method.Name}}({{Arguments}}));

        public sealed record Inputs({{string.Join(", ", Method.Parameters.Select(Member))}});

        """;

    string Coverage => $"""
        # Calls that the statement rules out, so that no check has to make them; `grader verify FOLDER --only inputs` lists what is left.
        - calls: "{Method.Name}: *"
          because: the checks are not written yet; take this entry out when they are

        """;

    string Hints => """
        ## Hint 1

        Where to begin.

        ## Hint 2

        The step that most people miss.

        ## Hint 3

        Nearly the code.

        """;

    string Within => IsReal ? " within: _ => Tolerance.Float32," : "";

    /// <summary>What the generators below are made of.</summary>
    IEnumerable<string> Generators
    {
        get
        {
            yield return "var tenths = Gen.Int[-20, 20].Select(i => i / 10f);";
            var matrices = Method.Parameters.Select(parameter => parameter.Type).Where(IsMatrix);
            foreach (var element in matrices.Select(type => type[..^3]).Distinct())
            {
                yield return $$"""
                    Gen<{{element}}[,]> {{MatrixOf(element)}}(int rows, int columns) =>
                        {{Element(element)}}.Array[rows * columns].Select(flat =>
                    {
                        var matrix = new {{element}}[rows, columns];
                        for (var i = 0; i < flat.Length; i++)
                            matrix[i / columns, i % columns] = flat[i];
                        return matrix;
                    });
                    """;
            }
        }
    }

    static bool IsMatrix(string type) => type.EndsWith("[,]", StringComparison.Ordinal);

    static string MatrixOf(string element) => $"MatrixOf{char.ToUpperInvariant(element[0])}{element[1..]}";

    static string Generator(string type) =>
        IsMatrix(type)
            ? $"Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6]).SelectMany(size => {MatrixOf(type[..^3])}(size.Item1, size.Item2))"
            : type.EndsWith("[]", StringComparison.Ordinal) ? $"{Element(type[..^2])}.Array[0, 12]" : Element(type);

    static string Element(string type) => type switch
    {
        "float" => "tenths",
        "double" => "tenths.Select(tenth => (double)tenth)",
        "int" => "Gen.Int[0, 20]",
        "long" => "Gen.Long[0, 20]",
        "bool" => "Gen.Bool",
        _ => "Gen.String[Gen.Char['a', 'e'], 0, 12]",
    };

    static string Member(SignatureParameter parameter)
    {
        var dimensions = IsMatrix(parameter.Type)
            ? $"[Dims(\"rows of {parameter.Name}\", \"columns of {parameter.Name}\")] "
            : parameter.Type.EndsWith("[]", StringComparison.Ordinal) ? $"[Dims(\"{parameter.Name}\")] " : "";
        return $"{dimensions}{parameter.Type} {parameter.Member}";
    }

    static string Nothing(string type) => type switch
    {
        "string" => "\"\"",
        "bool" => "false",
        _ when IsMatrix(type) => $"new {type[..^3]}[0, 0]",
        _ when type.EndsWith("[]", StringComparison.Ordinal) => "[]",
        _ => "0",
    };
}
