using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grader.Reports;
using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Problems;

namespace Grader.Cli.Reports;

/// <summary>What the script of an inspection's page reads. A number that is not finite is null.</summary>
/// <param name="HeldOut">The held-out metric; null if there is none.</param>
/// <param name="Order">Names of the series in the order in which they were recorded.</param>
/// <param name="Weights">Parameters, the first layer first.</param>
sealed record InspectionJson(
    string Problem, string File, string Seed, string? Failure, double? HeldOut, ImmutableArray<ProbeJson> Probes,
    ImmutableArray<string> Order, ImmutableArray<string> Weights, OrderedDictionary<string, ImmutableArray<float?>> Series)
{
    public static InspectionJson FromRecording(Problem problem, string path, Seed seed, Recording recording) => new(
        problem.Manifest.Title, Path.GetFileName(path), seed.ToString(), recording.Failure,
        recording.HeldOut is { } heldOut && double.IsFinite(heldOut) ? heldOut : null,
        [.. recording.Probes.Select(probe => new ProbeJson(probe.Question, NumberText.Number(probe.Answer)))],
        recording.Order, recording.Weights,
        new OrderedDictionary<string, ImmutableArray<float?>>(
            recording.Order.Select(name => KeyValuePair.Create(name, Finite(recording[name])))));

    static ImmutableArray<float?> Finite(ImmutableArray<float> values) =>
        [.. values.Select(value => float.IsFinite(value) ? value : (float?)null)];
}

/// <summary>What a trained network answered.</summary>
sealed record ProbeJson(string Question, string Answer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(InspectionJson))]
sealed partial class InspectionJsonContext : JsonSerializerContext;
