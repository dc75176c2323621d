using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grader.Cli;

/// <summary>Commands of this program as tasks of Visual Studio Code.</summary>
static class EditorTask
{
    static readonly JsonSerializerOptions s_readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // nobody puts it into a page
    };

    public static JsonObject Create(string label, string[] arguments)
    {
        string[] words = [.. ThisCommand(), .. arguments];
        return new JsonObject
        {
            ["label"] = label,
            ["type"] = "process",
            ["command"] = words[0],
            ["args"] = new JsonArray([.. words[1..].Select(word => JsonValue.Create(word))]),
            ["options"] = new JsonObject { ["cwd"] = "${workspaceFolder}" },
            ["presentation"] = new JsonObject { ["clear"] = true, ["showReuseMessage"] = false },
            ["problemMatcher"] = new JsonArray(),
        };
    }

    /// <summary>The task, made what the editor does when the user asks it to build.</summary>
    public static JsonObject AsBuild(JsonObject task)
    {
        task["group"] = new JsonObject { ["kind"] = "build", ["isDefault"] = true };
        return task;
    }

    public static JsonObject Matcher(JsonObject pattern) => new()
    {
        ["owner"] = "grader",
        ["source"] = "grader",
        ["severity"] = "error",
        ["fileLocation"] = new JsonArray("autoDetect", "${workspaceFolder}"),
        ["pattern"] = pattern,
    };

    /// <summary>The words that start this program.</summary>
    static string[] ThisCommand() => SourceTree.Find() is { } root
        ? [Path.Combine(root, OperatingSystem.IsWindows() ? "grader.cmd" : "grader")]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "grader.dll")];

    public static string Text(JsonObject content) => content.ToJsonString(s_readable) + "\n";
}
