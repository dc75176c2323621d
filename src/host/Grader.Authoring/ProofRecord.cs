using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Grader.Authoring.Coverage;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>
/// What <c>grader verify --record</c> proved about a problem folder, kept in it as <c>proof.json</c>. While neither the folder nor
/// what checks are written against changes, it need not be proved again.
/// </summary>
/// <param name="Digest">Digest of the folder, see <see cref="FolderDigest"/>.</param>
/// <param name="ChecksApi">Digest of what its checks are written against, see <see cref="Authoring.ChecksApi"/>.</param>
/// <param name="Seed">The first seed.</param>
/// <param name="Seeds">How many seeds everything that is right was graded with.</param>
/// <param name="Accepted">Right submissions that were accepted, the reference solution among them.</param>
/// <param name="Mistakes">Known mistakes, each rejected by the check that it names.</param>
/// <param name="Recognised">Mistakes that were also recognised by their answers; the others are declared as not recognisable.</param>
/// <param name="MutantsRejected">Small changes to the reference solution that some check rejected.</param>
/// <param name="MutantsEquivalent">Those that make no difference, listed with the reason.</param>
/// <param name="ToleranceUsed">
/// The largest share of its tolerance that a right answer needed, 0 to 1; null if nothing is compared with one.
/// </param>
/// <param name="NearestMistake">How many times its tolerance the nearest mistake is off, more than 1; null if there is none.</param>
/// <param name="Day">When it was proved, year-month-day, UTC.</param>
public sealed record ProofRecord(
    string Digest, string ChecksApi, string Seed, int Seeds, int Accepted, int Mistakes, int Recognised,
    int MutantsRejected, int MutantsEquivalent, double? ToleranceUsed, double? NearestMistake, string Day)
{
    /// <summary>Regimes of the inputs in which some check rejects what is wrong; null for a kata, and in earlier proofs.</summary>
    public int? RegimesLookedInto { get; init; }

    /// <summary>Regimes that the problem rules out, each with its reason; null for a kata, and in earlier proofs.</summary>
    public int? RegimesRuledOut { get; init; }

    public const string FileName = FolderDigest.ProofFile;

    static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The record of a complete proof.</summary>
    /// <param name="findings">All good.</param>
    /// <param name="mutants">No survivors.</param>
    /// <param name="inputs">With few holes, or none.</param>
    /// <param name="digest">Digest of the folder before anything was proved: what has changed since is not proved.</param>
    public static ProofRecord Create(
        string digest, Problem problem, Seed seed, int seeds, IReadOnlyCollection<Finding> findings, MutationScore mutants,
        CoverageScore inputs)
    {
        var mistakes = problem.ReadMistakes();
        var paths = mistakes.Select(mistake => mistake.Source.Path).ToHashSet();
        var uses = findings.Where(finding => finding.ToleranceUse is { } use && double.IsFinite(use))
            .ToLookup(finding => paths.Contains(finding.Path), finding => finding.ToleranceUse);
        return new ProofRecord(
            digest, Authoring.ChecksApi.Digest, seed.ToString(), seeds,
            findings.Count(finding => finding.Report?.Verdict == Verdict.Accepted),
            mistakes.Length, mistakes.Count(mistake => mistake.NotRecognised is null),
            mutants.Rejected, mutants.Equivalent,
            Rounded(uses[false].Max()), Rounded(uses[true].Where(use => use > 1).Min()),
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            RegimesLookedInto = inputs.Findings.IsEmpty ? null : inputs.Rejected,
            RegimesRuledOut = inputs.Findings.IsEmpty ? null : inputs.RuledOut,
        };
    }

    /// <summary>What is on record in a folder; null if nothing is, or it cannot be read.</summary>
    public static ProofRecord? Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, FileName);
            return File.Exists(path) ? JsonSerializer.Deserialize<ProofRecord>(File.ReadAllText(path), s_json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it into the folder, whole or not at all.</summary>
    public void Write(string folder)
    {
        var draft = Path.Combine(folder, $".{FileName}.{Environment.ProcessId}");
        File.WriteAllText(draft, JsonSerializer.Serialize(this, s_json) + "\n");
        File.Move(draft, Path.Combine(folder, FileName), overwrite: true);
    }

    /// <summary>Why the folder must be proved again, in a sentence; null if it need not.</summary>
    public static string? WhyOutOfDate(string folder) => Read(folder) switch
    {
        null => $"there is no {FileName} that can be read",
        var record when record.Digest != FolderDigest.Compute(folder) => "its files have changed since it was proved",
        var record when record.ChecksApi != Authoring.ChecksApi.Digest =>
            "what its checks are written against has changed since it was proved",
        _ => null,
    };

    static double? Rounded(double? use) => use is { } exact ? Math.Round(exact, 3) : null;
}
