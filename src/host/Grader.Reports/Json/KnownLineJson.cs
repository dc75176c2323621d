using System.Collections.Immutable;
using System.Text.Json;

namespace Grader.Reports.Json;

/// <summary>
/// The part of a line of <c>reports.jsonl</c> that a batch needs to go on from it. Other fields do not matter.
/// </summary>
public sealed record KnownLineJson(string Id, string SubmissionDigest, string ProblemDigest, KnownReportJson Report);

/// <summary>The part of a report that a summary counts.</summary>
public sealed record KnownReportJson(
    string Verdict, string Seed, double CallMilliseconds, ImmutableArray<KnownCheckJson?> Checks,
    ImmutableArray<KnownMisconceptionJson?> Misconceptions, ImmutableArray<JsonElement> Diagnostics);

/// <summary>The part of a check that a summary counts.</summary>
public sealed record KnownCheckJson(string Name, string Verdict, bool Remark, bool Skipped);

/// <summary>The part of a misconception that a summary counts.</summary>
public sealed record KnownMisconceptionJson(string Sentence);
