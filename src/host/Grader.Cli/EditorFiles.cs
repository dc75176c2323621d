using System.Reflection;
using System.Text.Json.Nodes;
using Grader.Sandboxing;

namespace Grader.Cli;

/// <summary>
/// The files by which an editor understands a practice folder: a project for Visual Studio, Rider and Visual Studio Code, and tasks and a
/// launch configuration for the last.
/// </summary>
static class EditorFiles
{
    const string RecordTask = "grader: record the failing input";

    /// <summary>Each with its path in the folder.</summary>
    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return (PracticeFolder.Project, Project);
        yield return (Path.Combine(".vscode", "tasks.json"), EditorTask.Text(Tasks()));
        yield return (Path.Combine(".vscode", "launch.json"), EditorTask.Text(Launch(Components.Locate())));
        yield return (Path.Combine(".vscode", "extensions.json"), EditorTask.Text(Extensions()));
        yield return (".gitignore", $"bin/\nobj/\n{PracticeFolder.OwnFiles}/\n");
    }

    static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <!-- For the editor: completion and warnings. `grader run` compiles each file by itself and does not read this. -->
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Library</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
          </PropertyGroup>
          <ItemGroup>
            <Using Include="System.Text" />
            <!-- what `grader reset` has set aside, attention.1.cs, and mock interviews: the same classes once more -->
            <Compile Remove="*.?.cs;*.??.cs;mock*/**" />
            <PackageReference Include="MathNet.Numerics" Version="{Version("MathNet.Numerics")}" />
            <PackageReference Include="System.Numerics.Tensors" Version="{Version("System.Numerics.Tensors")}" />
            <!-- without libtorch, because nothing is run from here -->
            <PackageReference Include="TorchSharp" Version="{Version("TorchSharp")}" />
          </ItemGroup>
        </Project>

        """;

    /// <summary>The version of a package with which submissions are compiled.</summary>
    static string Version(string package) =>
        typeof(EditorFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == package).Value!;

    static JsonObject Extensions() => new() { ["recommendations"] = new JsonArray("ms-dotnettools.csharp") };

    static JsonObject Tasks() => new()
    {
        ["version"] = "2.0.0",
        ["tasks"] = new JsonArray(
            EditorTask.AsBuild(WithPlaces(EditorTask.Create("grader: run", ["run", "${fileBasenameNoExtension}", "${relativeFile}"]))),
            EditorTask.Create("grader: watch", ["watch", "${fileBasenameNoExtension}", "${relativeFile}"]),
            EditorTask.Create("grader: show", ["show", "${fileBasenameNoExtension}"]),
            EditorTask.Create("grader: hint", ["hint", "${fileBasenameNoExtension}"]),
            WithPlaces(EditorTask.Create(RecordTask, ["run", "${fileBasenameNoExtension}", "${relativeFile}", "--debug"]))),
    };

    /// <summary>The task, with places in the user's files shown in the editor.</summary>
    static JsonObject WithPlaces(JsonObject task)
    {
        task["problemMatcher"] = new JsonArray(CompilerErrors(), Exceptions());
        return task;
    }

    /// <summary>The lines of a report that name a place where something does not compile.</summary>
    static JsonObject CompilerErrors() => EditorTask.Matcher(new JsonObject
    {
        ["regexp"] = @"^\s+(.+\.csx?):(\d+):(\d+): ([A-Z]+\d+) (.*)$",
        ["file"] = 1,
        ["line"] = 2,
        ["column"] = 3,
        ["code"] = 4,
        ["message"] = 5,
    });

    /// <summary>The lines of a stack trace that lie in the user's own file.</summary>
    static JsonObject Exceptions() => EditorTask.Matcher(new JsonObject
    {
        ["regexp"] = @"^\s+(at .*) in (.+\.csx?):line (\d+)\s*$",
        ["message"] = 1,
        ["file"] = 2,
        ["line"] = 3,
    });

    static JsonObject Launch(Components components) => new()
    {
        ["version"] = "0.2.0",
        ["configurations"] = new JsonArray(new JsonObject
        {
            ["name"] = "grader: step through the failing input",
            ["type"] = "coreclr",
            ["request"] = "launch",
            ["preLaunchTask"] = RecordTask,
            ["program"] = Path.Combine(components.Worker.Folder, "Grader.Worker.dll"),
            ["args"] = new JsonArray(
                "replay", $"${{workspaceFolder}}/{PracticeFolder.Recorded}/${{fileBasenameNoExtension}}", components.LibTorch.Folder),
            ["cwd"] = "${workspaceFolder}",
            ["justMyCode"] = true,
            ["requireExactSource"] = false, // files with a byte order mark too
            ["suppressJITOptimizations"] = true,
            ["console"] = "internalConsole",
        }),
    };
}
