using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Grader.Reports.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>What programs read: the fields are those of the published schema, no more and no fewer.</summary>
public sealed class JsonReportTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");

    static readonly JsonSerializerOptions s_strict = new(ReportsJson.Indented.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    readonly GraderProcess _grader = new();

    [Fact]
    public void The_published_schema_is_that_of_the_records_that_are_written()
    {
        var schema = ReportsJson.Indented.ReportJson.GetJsonSchemaAsNode(
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var written = schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        var published = Path.Combine(Repository.Root, "docs", "report.schema.json");
        var fresh = Path.Combine(Repository.Root, "artifacts", "report.schema.json");
        File.WriteAllText(fresh, written);
        Assert.True(File.ReadAllText(published) == written, $"{published} is out of date: put {fresh} in its place");
    }

    /// <summary>A batch goes on from what it needs of a line, and past damaged ones.</summary>
    [Theory]
    [InlineData("{\"sentence\":\"s\",\"mistake\":null,\"check\":null,\"answers\":3,\"unexplained\":0}", 1)]
    [InlineData("{\"sentence\":\"s\",\"hint\":2}", 1)]
    [InlineData("null", 1)]
    [InlineData("3", 0)]
    public void A_line_of_a_batch_is_read_for_what_counts(string misconception, int read)
    {
        var line =
            """{"id":"ada","submissionDigest":"d","problemDigest":"p","report":{"verdict":"WA","seed":"2a","callMilliseconds":1,""" +
            """ "checks":[{"name":"c","verdict":"WA","remark":false,"skipped":false}],"diagnostics":[],"misconceptions":[""" +
            misconception + "]}}";
        var known = 0;
        try
        {
            known = JsonSerializer.Deserialize(line, ReportsJson.OnOneLine.KnownLineJson) is { Id: "ada", Report.Verdict: "WA" } ? 1 : 0;
        }
        catch (JsonException)
        {
            // a damaged line
        }
        Assert.Equal(read, known);
    }

    [Theory]
    [InlineData("mistakes/no-scaling.cs")]
    [InlineData("starter.cs")]
    public void A_report_has_the_fields_of_the_schema_and_no_others(string submission)
    {
        var result = _grader.Run("run", "attention", Path.Combine(s_attention, submission), "--format", "json");
        var report = JsonSerializer.Deserialize<ReportJson>(result.Out, s_strict)!;
        var again = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(report, ReportsJson.Indented.ReportJson));
        Assert.Equal(result.Out.TrimEnd(), again);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(result.Out), JsonNode.Parse(again)));
    }

    public void Dispose() => _grader.Dispose();
}
