using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Grader.Engine.Examining;
using Grader.Engine.Inspecting;
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
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("problem", problem.Manifest.Title);
            json.WriteString("file", Path.GetFileName(path));
            json.WriteString("seed", seed.ToString());
            json.WriteString("failure", recording.Failure);
            if (recording.HeldOut is { } heldOut && double.IsFinite(heldOut))
            {
                json.WriteNumber("heldOut", heldOut);
            }
            else
            {
                json.WriteNull("heldOut");
            }
            json.WriteStartArray("probes");
            foreach (var probe in recording.Probes)
            {
                json.WriteStartObject();
                json.WriteString("question", probe.Question);
                json.WriteString("answer", Showing.Number(probe.Answer));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Names(json, "order", recording.Order);
            Names(json, "weights", recording.Weights);
            json.WriteStartObject("series");
            foreach (var name in recording.Order)
            {
                json.WriteStartArray(name);
                foreach (var value in recording[name])
                {
                    if (float.IsFinite(value))
                    {
                        json.WriteNumberValue(value);
                    }
                    else
                    {
                        json.WriteNullValue();
                    }
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }

    static void Names(Utf8JsonWriter json, string key, IEnumerable<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }
        json.WriteEndArray();
    }

    static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(InspectionPage).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<name>[\w.]+)\}\}")]
    private static partial Regex Place();
}
