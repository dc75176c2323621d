using System.Collections.Immutable;
using System.Text.Json;
using Grader.Grading.Batches;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Protocol;
using Grader.Reports.Json;

namespace Grader.Cli.Reports;

/// <summary>
/// Where a batch leaves its results: <c>reports.jsonl</c>, one report to a line, written as each is ready, and <c>summary.json</c> at the
/// end. A batch that was stopped midway continues from what is there.
/// </summary>
sealed class BatchFolder : IDisposable
{
    readonly string _folder;
    readonly string _problem;
    readonly FileStream _reports;
    readonly ImmutableDictionary<string, CountedReport> _known;
    Seed? _seed;

    /// <summary>Opens the folder, and creates it if it does not exist.</summary>
    /// <param name="continues">Whether to keep the reports that are there already, and add to them.</param>
    /// <exception cref="UsageException">There are reports, and they should not be kept; or the folder cannot be written.</exception>
    public BatchFolder(string folder, Problem problem, bool continues)
    {
        (_folder, _problem) = (folder, BatchEntry.DigestOf(problem));
        var path = Path.Combine(folder, "reports.jsonl");
        if (File.Exists(path) && !continues)
        {
            throw new UsageException(
                $"{path}: there are reports already. Give another --output, or --continue to grade only what has no report there.");
        }
        try
        {
            Directory.CreateDirectory(folder);
            _reports = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: the reports cannot be written there: {unwritable.Message}");
        }
        _known = ReadKnown();
    }

    /// <summary>The seed of the reports that are kept, so that all submissions get the same inputs.</summary>
    /// <param name="given">What the user asks for; null for any.</param>
    /// <exception cref="UsageException">The user asks for another one.</exception>
    public Seed SeedFor(Seed? given) => (_seed, given) switch
    {
        ({ } kept, { } asked) when kept != asked => throw new UsageException(
            $"{_folder}: the reports there are of seed {kept}. " +
            $"Leave out --seed, or give another --output to grade all with seed {asked}."),
        _ => _seed ?? given ?? Seed.Fresh(),
    };

    /// <summary>The submissions that have no report yet, and the reports of the others.</summary>
    public (ImmutableArray<BatchItem> Open, ImmutableArray<CountedReport> Kept) Divide(IEnumerable<BatchItem> items)
    {
        if (_known.IsEmpty)
        {
            return ([.. items], []);
        }
        var open = ImmutableArray.CreateBuilder<BatchItem>();
        var kept = ImmutableArray.CreateBuilder<CountedReport>();
        foreach (var item in items)
        {
            var entry = BatchEntry.Read(item);
            if (_known.TryGetValue(Key(entry.Id, entry.Digest), out var report))
            {
                kept.Add(report);
            }
            else
            {
                open.Add(item);
            }
        }
        return (open.ToImmutable(), kept.ToImmutable());
    }

    /// <summary>Adds one line, which is on the disk when this returns, unless the machine fails.</summary>
    public void Add(GradedEntry graded)
    {
        var written = new BatchLineJson(graded.Entry.Id, graded.Entry.Digest, _problem, ReportJson.FromReport(graded.Report));
        using var line = new MemoryStream();
        ReportsJson.Write(written, ReportsJson.OnOneLine.BatchLineJson, line);
        line.WriteTo(_reports);
        _reports.Flush();
    }

    /// <param name="kept">How many of the reports were there before.</param>
    public void Write(BatchSummary summary, Problem problem, Seed seed, TimeSpan elapsed, int kept)
    {
        using var file = File.Create(Path.Combine(_folder, "summary.json"));
        ReportsJson.Write(
            BatchSummaryJson.FromSummary(summary, problem.Id, seed, elapsed, kept), ReportsJson.Indented.BatchSummaryJson, file);
    }

    public void Dispose() => _reports.Dispose();

    /// <summary>Which submission a report is about.</summary>
    static string Key(string id, string digest) => $"{id}\n{digest}";

    /// <summary>
    /// Reads the reports that are there. A line that was cut off when a batch was killed is ended and ignored. A report of the grader's own
    /// fault, or of another problem, is ignored too.
    /// </summary>
    ImmutableDictionary<string, CountedReport> ReadKnown()
    {
        var known = ImmutableDictionary.CreateBuilder<string, CountedReport>();
        using var lines = new StreamReader(_reports, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            try
            {
                var entry = JsonSerializer.Deserialize(line, ReportsJson.OnOneLine.KnownLineJson) ?? throw new JsonException("no report");
                var counted = Counted(entry);
                if (counted.Verdict == Verdict.InternalError || entry.ProblemDigest != _problem)
                {
                    continue;
                }
                _seed ??= Seed.Parse(entry.Report.Seed);
                known[Key(counted.Id, entry.SubmissionDigest)] = counted;
            }
            catch (Exception broken) when (broken is JsonException or ArgumentException)
            {
                // see above
            }
        }
        if (_reports.Length > 0)
        {
            _reports.Seek(-1, SeekOrigin.End);
            if (_reports.ReadByte() != '\n')
            {
                _reports.WriteByte((byte)'\n');
            }
        }
        return known.ToImmutable();
    }

    static CountedReport Counted(KnownLineJson entry) => new(
        entry.Id,
        Verdicts.FromCode(entry.Report.Verdict),
        Ran: entry.Report.Diagnostics.IsEmpty,
        [.. entry.Report.Checks.OfType<KnownCheckJson>().Select(check => (check.Name, HasFailed(check)))],
        [.. entry.Report.Misconceptions.OfType<KnownMisconceptionJson>().Select(misconception => misconception.Sentence)],
        TimeSpan.FromMilliseconds(entry.Report.CallMilliseconds));

    static bool HasFailed(KnownCheckJson check) => check.Verdict != Verdict.Accepted.Code && !check.Remark && !check.Skipped;
}
