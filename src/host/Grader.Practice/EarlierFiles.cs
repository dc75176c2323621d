using System.Collections.Immutable;
using System.Text.Json;

namespace Grader.Practice;

/// <summary>
/// Files of the state folder in which earlier versions kept diagnoses and answers, a line of JSON each. A line that was cut off when the
/// machine stopped is left out.
/// </summary>
static class EarlierFiles
{
    const string Explained = "explained.jsonl";

    /// <summary>Full paths of the files that are there; none if the folder cannot be read.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        try
        {
            var diagnoses = Path.Combine(folder, "diagnoses");
            IEnumerable<string> files = Directory.Exists(diagnoses) ? Directory.EnumerateFiles(diagnoses, "*.jsonl") : [];
            return [.. files.Append(Path.Combine(folder, Explained)).Where(File.Exists).Select(Path.GetFullPath)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>What a file holds; null if it cannot be read.</summary>
    public static EarlierFile? TryRead(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            if (Path.GetFileName(path) == Explained)
            {
                return new EarlierFile(path, [], [.. lines.Select(line => Parsed(line, AsAnswer)).OfType<ExplainedLine>()]);
            }
            var problem = Path.GetFileNameWithoutExtension(path);
            var diagnoses = lines.Select(line => Parsed(line, json => AsDiagnosis(problem, json))).OfType<DiagnosisTry>();
            return new EarlierFile(path, [.. diagnoses], []);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static T? Parsed<T>(string line, Func<JsonElement, T> read) where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return read(json.RootElement);
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    static DiagnosisTry AsDiagnosis(string problem, JsonElement json) => new(
        problem, At(json), Text(json, "given"),
        json.GetProperty("right").GetBoolean(), json.GetProperty("causesRight").GetBoolean(),
        json.GetProperty("parts").GetInt32(), json.GetProperty("maxParts").GetInt32());

    static ExplainedLine AsAnswer(JsonElement json) => new(
        Text(json, "problem"), At(json), Text(json, "submission"), json.GetProperty("line").GetInt32(),
        Text(json, "before"), Text(json, "after"), Text(json, "answer"), Text(json, "chosen"));

    static DateTimeOffset At(JsonElement json) => json.GetProperty("time").GetDateTimeOffset();

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}

/// <summary>What an earlier version kept in one file, in order.</summary>
sealed record EarlierFile(string Path, ImmutableArray<DiagnosisTry> Diagnoses, ImmutableArray<ExplainedLine> Answers);
