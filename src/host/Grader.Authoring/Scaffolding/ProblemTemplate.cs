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

    bool IsReal => Method.Returns.Split('[')[0] is "float" or "double";

    /// <summary>Each with its name.</summary>
    public ImmutableArray<(string Name, string Text)> Files() =>
    [
        ("problem.yaml", Manifest), ("statement.md", Statement), ("contract.cs", Contract), ("starter.cs", Starter),
        ("solution.cs", Solution), (ProblemFiles.Checks, Checks), ("coverage.yaml", Coverage), ("hints.md", Hints),
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
        /// <summary>In every lambda `it` is the submission; each statement of Define is one check, in the order of the report.</summary>
        public sealed class {{TypeName.OfId(Id)}}Checks : Checks<{{Interface}}>
        {
            static readonly Drawn<Inputs> s_inputs = Draw.Each<Inputs>(){{Declarations}};

            protected override void Define()
            {
                var asked = Asking(call: ({{Interface}} it, Inputs x) => it.{{Method.Name}}({{Arguments}}){{Within}});

                asked.MatchesReference("matches the reference", s_inputs, points: 4);

                asked.Pure("the arguments stay as they are", s_inputs);
            }

            public sealed record Inputs({{string.Join(", ", Method.Parameters.Select(Member))}});
        }

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

    string Within => IsReal ? ", within: _ => Tolerance.Float32" : "";

    /// <summary>What the inputs may be: sizes, and parts that no type says.</summary>
    string Declarations => string.Concat(
        Method.Parameters.SelectMany(Dimensions).Select(name => $"\n        .Size(\"{name}\", 1, 8)")
            .Concat(Method.Parameters.Select(Generator)));

    static bool IsMatrix(string type) => type.EndsWith("[,]", StringComparison.Ordinal);

    static bool IsList(string type) => type.EndsWith("[]", StringComparison.Ordinal);

    static IEnumerable<string> Dimensions(SignatureParameter parameter) =>
        IsMatrix(parameter.Type) ? [$"rows of {parameter.Name}", $"columns of {parameter.Name}"]
        : IsList(parameter.Type) ? [parameter.Name]
        : [];

    /// <summary>Nothing for what is drawn by its type.</summary>
    static string Generator(SignatureParameter parameter)
    {
        var element = parameter.Type.Split('[')[0];
        var generator = element switch
        {
            "int" => "Gen.Int[0, 20]",
            "long" => "Gen.Long[0, 20]",
            "string" => "Gen.String[Gen.Char['a', 'e'], 0, 12]",
            _ => null,
        };
        var kind = element == parameter.Type ? "Part" : "Elements";
        return generator is null ? "" : $"\n        .{kind}(x => x.{parameter.Member}, {generator})";
    }

    static string Member(SignatureParameter parameter)
    {
        var dimensions = IsMatrix(parameter.Type)
            ? $"[Dims(\"rows of {parameter.Name}\", \"columns of {parameter.Name}\")] "
            : IsList(parameter.Type) ? $"[Dims(\"{parameter.Name}\")] " : "";
        return $"{dimensions}{parameter.Type} {parameter.Member}";
    }

    static string Nothing(string type) => type switch
    {
        "string" => "\"\"",
        "bool" => "false",
        _ when IsMatrix(type) => $"new {type[..^3]}[0, 0]",
        _ when IsList(type) => "[]",
        _ => "0",
    };
}
