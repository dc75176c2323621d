using System.Text.Encodings.Web;
using System.Text.Json;
using Grader.Contracts;
using Grader.Engine.Benchmarking;
using Grader.Engine.Checks;

namespace Grader.Cli.Reports;

/// <summary>Timings for machines; the fields are described in docs/report.md.</summary>
static class BenchJson
{
    public static void Write(BenchReport report, Stream output)
    {
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", BenchReport.FormatVersion);
            json.WriteString("problem", report.Problem);
            json.WriteString("track", report.Track);
            json.WriteString("submission", report.Submission);
            json.WriteString("verdict", report.Verdict?.Code);
            json.WriteString("isolation", report.Isolation.ToString().ToLowerInvariant());
            json.WriteString("weakness", report.Weakness);
            json.WriteNumber("seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
            json.WriteString("reason", report.Reason ?? report.Diagnostics.FirstOrDefault()?.Message);
            json.WriteStartArray("rows");
            foreach (var row in report.Rows)
            {
                Write(json, row, report);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    static void Write(Utf8JsonWriter json, BenchRow row, BenchReport report)
    {
        json.WriteStartObject();
        json.WriteString("benchmark", row.Benchmark);
        json.WriteNumber("size", row.Size);
        json.WriteString("who", row.Subject.ToString().ToLowerInvariant());
        if (row.Timing is { } timing)
        {
            json.WriteNumber("meanNanoseconds", timing.Mean);
            Optional("marginNanoseconds", timing.Margin);
            json.WriteNumber("standardErrorNanoseconds", timing.StandardError);
            json.WriteNumber("standardDeviationNanoseconds", timing.StandardDeviation);
            json.WriteNumber("allocatedBytes", timing.Allocated);
            json.WriteNumber("measurements", timing.Measurements);
            Optional("ratio", report.Ratio(row));
            Optional(row.Unit == WorkUnit.Flops ? "flopsPerSecond" : "bytesPerSecond", row.Rate);
        }
        if (row.Failure is { } failure)
        {
            json.WriteString("failure", failure.Verdict.Code);
            json.WriteString("message", failure.Reason);
        }
        if (row.NotRun is { } reason)
        {
            json.WriteString("notRun", reason);
        }
        json.WriteEndObject();

        void Optional(string name, double? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
        }
    }
}
