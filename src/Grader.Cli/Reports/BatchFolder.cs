using System.Collections.Immutable;
using System.Text.Json;
using Grader.Contracts;
using Grader.Engine.Batches;
using Grader.Engine.Examining;
using Grader.Problems;

namespace Grader.Cli.Reports;

/// <summary>
/// Where a batch leaves its results: <c>reports.jsonl</c>, one report to a line, written as each is ready, and <c>summary.json</c> at the
/// end. A batch that was ended midway goes on from what is there.
/// </summary>
sealed class BatchFolder : IDisposable
{
    readonly string _folder;
    readonly string _problem;
    readonly FileStream _reports;
    readonly ImmutableHashSet<string> _known;
    Seed? _seed;

    /// <summary>Opens the folder, and makes it where it is not there.</summary>
    /// <param name="continues">Whether reports that are there already are kept and added to.</param>
    /// <exception cref="UsageException">There are reports, and they were not to be kept; or the folder cannot be written.</exception>
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

    /// <summary>That of the reports that are kept, so that all submissions get the same inputs.</summary>
    /// <param name="given">What the user asks for; null for whatever fits.</param>
    /// <exception cref="UsageException">The user asks for another one.</exception>
    public Seed SeedFor(Seed? given) => (_seed, given) switch
    {
        ({ } kept, { } asked) when kept != asked => throw new UsageException(
            $"{_folder}: the reports there are of seed {kept}. " +
            $"Leave out --seed, or give another --output to grade all with seed {asked}."),
        _ => _seed ?? given ?? Seed.Fresh(),
    };

    /// <summary>Which of the submissions have no report yet.</summary>
    public IEnumerable<BatchItem> Open(IEnumerable<BatchItem> items) =>
        _known.IsEmpty ? items : items.Where(item => BatchEntry.Read(item) is var entry && !_known.Contains(Key(entry.Id, entry.Digest)));

    /// <summary>Adds one line, which is on the disk when this returns, but for a failure of the machine.</summary>
    public void Add(GradedEntry graded)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("id", graded.Entry.Id);
            json.WriteString("submissionDigest", graded.Entry.Digest);
            json.WriteString("problemDigest", _problem);
            json.WritePropertyName("report");
            JsonReport.Write(json, graded.Report);
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        line.WriteTo(_reports);
        _reports.Flush();
    }

    /// <param name="kept">Reports that were there before and are not part of the summary.</param>
    public void Write(BatchSummary summary, Problem problem, Seed seed, TimeSpan elapsed, int kept)
    {
        using var file = File.Create(Path.Combine(_folder, "summary.json"));
        using var json = new Utf8JsonWriter(file, JsonReport.Options with { Indented = true });
        json.WriteStartObject();
        json.WriteString("problem", problem.Id);
        json.WriteString("seed", seed.ToString());
        json.WriteNumber("submissions", summary.Submissions);
        json.WriteNumber("keptFromBefore", kept);
        json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 2));
        json.WriteStartObject("verdicts");
        foreach (var (verdict, count) in summary.Verdicts)
        {
            json.WriteNumber(verdict.Code, count);
        }
        json.WriteEndObject();
        json.WriteStartArray("checks");
        foreach (var (check, failed) in summary.Checks)
        {
            json.WriteStartObject();
            json.WriteString("name", check);
            json.WriteNumber("failed", failed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("misconceptions");
        foreach (var (sentence, count) in summary.Misconceptions)
        {
            json.WriteStartObject();
            json.WriteString("sentence", sentence);
            json.WriteNumber("submissions", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Dispose() => _reports.Dispose();

    /// <summary>Which submission a report is about.</summary>
    static string Key(string id, string digest) => $"{id}\n{digest}";

    /// <summary>
    /// A line that was cut off when a batch was killed is ended, and counts for nothing; so does a report of the grader's own fault, or of
    /// another problem.
    /// </summary>
    ImmutableHashSet<string> ReadKnown()
    {
        var known = ImmutableHashSet.CreateBuilder<string>();
        using var lines = new StreamReader(_reports, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            try
            {
                using var report = JsonDocument.Parse(line);
                string Text(string name) => report.RootElement.GetProperty(name).GetString() ?? "";
                string Told(string name) => report.RootElement.GetProperty("report").GetProperty(name).GetString() ?? "";
                if (Told("verdict") == Verdict.InternalError.Code || Text("problemDigest") != _problem)
                {
                    continue;
                }
                _seed ??= Seed.Parse(Told("seed"));
                known.Add(Key(Text("id"), Text("submissionDigest")));
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
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
}
