using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Grader.Reports.Json;

/// <summary>How the records of this folder become JSON, by code that is generated when this project is compiled.</summary>
[JsonSerializable(typeof(ReportJson))]
[JsonSerializable(typeof(BatchLineJson))]
[JsonSerializable(typeof(KnownLineJson))]
[JsonSerializable(typeof(BatchSummaryJson))]
[JsonSerializable(typeof(BenchJson))]
public sealed partial class ReportsJson : JsonSerializerContext
{
    /// <summary>For people and files of their own.</summary>
    public static ReportsJson Indented { get; } = new(NewOptions(isIndented: true));

    /// <summary>For lines of a file.</summary>
    public static ReportsJson OnOneLine { get; } = new(NewOptions(isIndented: false));

    /// <summary>Writes a document with a line end.</summary>
    public static void Write<T>(T value, JsonTypeInfo<T> type, Stream output)
    {
        JsonSerializer.Serialize(output, value, type);
        output.Write("\n"u8);
    }

    /// <summary>
    /// The layout of all JSON documents. Text of the candidate stays readable; control characters and quotes are still escaped.
    /// </summary>
    public static JsonSerializerOptions NewOptions(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = isIndented,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
