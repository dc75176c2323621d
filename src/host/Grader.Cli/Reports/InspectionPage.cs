using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Problems;

namespace Grader.Cli.Reports;

/// <summary>An inspection as one page that needs nothing else: plots by uPlot, light and dark as the reader's system is.</summary>
static partial class InspectionPage
{
    public static string Write(Problem problem, string path, Seed seed, Recording recording) =>
        Place().Replace(Asset("inspection.html"), match => match.Groups["name"].Value switch
        {
            "recording" => Json(problem, path, seed, recording),
            var name => Asset(name),
        });

    /// <summary>The encoder leaves no angle bracket, so nothing in it can end the script element.</summary>
    static string Json(Problem problem, string path, Seed seed, Recording recording)
    {
        var inspection = InspectionJson.FromRecording(problem, path, seed, recording);
        return JsonSerializer.Serialize(inspection, InspectionJsonContext.Default.InspectionJson);
    }

    static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(InspectionPage).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<name>[\w.]+)\}\}")]
    private static partial Regex Place();
}
