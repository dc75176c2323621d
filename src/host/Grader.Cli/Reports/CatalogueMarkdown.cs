using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>docs/catalogue.md: what a problem's folder says about it. build/write-catalogue writes the file, and a test compares.</summary>
static class CatalogueMarkdown
{
    public static void Write(Curriculum curriculum, TextWriter output)
    {
        output.Write(
            "# The problems\n\nWritten by `build/write-catalogue`. In each track the order is the one in which to take them; " +
            "minutes are what a prepared candidate needs.\n");
        foreach (var track in curriculum.Tracks)
        {
            output.Write($"\n## {track.Name}\n\n| | problem | | difficulty | minutes | after | about |\n|---|---|---|---|---|---|---|\n");
            foreach (var (order, problem) in track.Problems.Index())
            {
                var manifest = problem.Manifest;
                var statement = $"../problems/{manifest.Track}/{manifest.Id}/statement.md";
                var difficulty = manifest.Difficulty.ToString().ToLowerInvariant();
                output.Write(
                    $"| {order + 1} | [`{manifest.Id}`]({statement}) | {manifest.Title} | {difficulty} | {manifest.Minutes} | " +
                    $"{string.Join(", ", manifest.After.Select(id => $"`{id}`"))} | {string.Join(", ", manifest.Tags)} |\n");
            }
        }
    }
}
