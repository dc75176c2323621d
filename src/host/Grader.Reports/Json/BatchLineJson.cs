
namespace Grader.Reports.Json;

/// <summary>A line of <c>reports.jsonl</c>.</summary>
/// <param name="Id">Name of the submission's file or folder.</param>
public sealed record BatchLineJson(string Id, string SubmissionDigest, string ProblemDigest, ReportJson Report);
