using System.Text.Json.Nodes;
using Grader.Protocol;

namespace Grader.Cli;

/// <summary>
/// The files by which an editor understands a folder of somebody's own problems: a project that knows the checks, tasks that prove them,
/// and the schema of <c>problem.yaml</c>.
/// </summary>
static class AuthorFiles
{
    /// <summary>Each with its path in the folder.</summary>
    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return ("problems.csproj", Project);
        yield return (Path.Combine(".vscode", "tasks.json"), EditorTask.Text(Tasks()));
        yield return (Path.Combine(".vscode", "extensions.json"), EditorTask.Text(Extensions()));
        if (Schema is { } schema)
        {
            yield return (Path.Combine(".vscode", "settings.json"), EditorTask.Text(Settings(schema)));
        }
        yield return (".gitignore", "bin/\nobj/\n");
    }

    static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <!-- For the editor: completion and warnings. `grader verify` compiles each problem by itself and does not read this. -->
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Library</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
            <Grader>{System.Security.SecurityElement.Escape(AppContext.BaseDirectory)}</Grader>
          </PropertyGroup>
          <ItemGroup>
            <!-- solutions, mistakes and accepted files all have the same class; each is a program of its own -->
            <Compile Include="**/contract.cs;**/checks.cs" />
            <Reference Include="$(Grader)Grader.Checks.dll;$(Grader)Grader.Numerics.dll;$(Grader)Grader.Problems.dll" />
            <Reference Include="$(Grader)Grader.Protocol.dll;$(Grader)CsCheck.dll" />
            <Using Include="System.Text;{string.Join(';', ChecksAssembly.Usings)}" />
          </ItemGroup>
        </Project>

        """;

    static JsonObject Tasks() => new()
    {
        ["version"] = "2.0.0",
        ["tasks"] = new JsonArray(
            EditorTask.AsBuild(Proof("grader: verify")), Proof("grader: prove the inputs", "--only", "inputs"),
            Proof("grader: prove on each save", "--watch")),
    };

    /// <summary>A proof of the folder of the open file, with places in its files shown in the editor.</summary>
    static JsonObject Proof(string label, params string[] options)
    {
        var task = EditorTask.Create(label, ["verify", "${fileDirname}", .. options]);
        task["problemMatcher"] = new JsonArray(EditorTask.Matcher(new JsonObject
        {
            ["regexp"] = @"^\s+(?:✗ )?(\S+\.\w+):(\d+): (.*)$",
            ["file"] = 1,
            ["line"] = 2,
            ["message"] = 3,
        }));
        return task;
    }

    static JsonObject Extensions() => new() { ["recommendations"] = new JsonArray("ms-dotnettools.csharp", "redhat.vscode-yaml") };

    static JsonObject Settings(string schema) => new() { ["yaml.schemas"] = new JsonObject { [schema] = "**/problem.yaml" } };

    /// <summary>Path of the JSON schema of <c>problem.yaml</c>; null if this program is not among its sources.</summary>
    public static string? Schema => SourceTree.Find() is { } root ? Path.Combine(root, "docs", "problem.schema.json") : null;
}
