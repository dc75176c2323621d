using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Engine.Proving;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader verify problems</c>: proves that problems accept what is right and reject what is wrong.</summary>
static class VerifyCommand
{
    const int DefaultSample = 60;

    public static Command Create()
    {
        var path = new Argument<string>("folder") { Description = "a problem folder, or a folder of them" };
        var seed = Options.Seed();
        var mutants = new Option<string>("--mutants")
        {
            Description = $"how many small changes to each model solution are tried: a number, or all",
            DefaultValueFactory = _ => DefaultSample.ToString(CultureInfo.InvariantCulture),
        };
        var minKill = new Option<double>("--min-kill") { Description = "the share of them that the checks must reject, from 0 to 1", DefaultValueFactory = _ => 0.98 };
        var seeds = new Option<int>("--seeds") { Description = "how many seeds everything that is right is graded with", DefaultValueFactory = _ => 1 };
        var command = new Command("verify", "Prove a problem: its solution passes, its starter fails, each known mistake and each mutant of the solution is rejected.")
        {
            path, seed, seeds, mutants, minKill,
        };
        command.SetAction((parsed, cancellation) => Workplace.Run(() => Verify(
            parsed.GetRequiredValue(path), Options.ReadSeed(parsed.GetValue(seed)), ReadSeeds(parsed.GetValue(seeds)), ReadSample(parsed.GetValue(mutants)!), ReadShare(parsed.GetValue(minKill)), cancellation)));
        return command;
    }

    static int Verify(string path, Seed seed, int seeds, int? sample, double minKill, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            throw new UsageException($"{path}: there is no such folder.");
        }
        var folders = Catalogue.FoldersAt(path);
        if (folders.IsEmpty)
        {
            throw new UsageException($"{path}: there is no problem.yaml here or below.");
        }
        using var workplace = new Workplace(Sandbox.Strongest(), patience: TimeSpan.FromMinutes(2));
        var proof = new ProblemProof(workplace.Judge);
        var (files, bad, weak, clock) = (0, 0, 0, Stopwatch.StartNew());
        foreach (var folder in folders)
        {
            try
            {
                var problem = ProblemFiles.Read(folder);
                Console.Out.WriteLine($"{problem.Manifest.Track}/{problem.Id}");
                var findings = new List<Finding>();
                foreach (var finding in proof.Prove(problem, seed, seeds, cancellation))
                {
                    findings.Add(finding);
                    files++;
                    bad += finding.IsGood ? 0 : 1;
                    Console.Out.WriteLine(
                        $"  {(finding.IsGood ? '✓' : '✗')} {Path.GetRelativePath(folder, finding.Path),-44} {Milliseconds(finding.Report?.Elapsed)}  {finding.Text}{Use(finding)}");
                    if (folders.Length == 1 && finding.Path == problem.Solution.Path)
                    {
                        WriteTimes(finding.Report!);
                    }
                }
                WriteTolerance(problem, findings);
                if (sample != 0)
                {
                    weak += WriteMutants([.. Counted(workplace.Mutations.Prove(problem, seed, sample, cancellation))], minKill) ? 0 : 1;
                }
            }
            catch (InvalidProblemException invalid)
            {
                files++;
                bad++;
                Console.Out.WriteLine($"  ✗ {invalid.Message}");
            }
        }
        Console.Out.WriteLine($"{folders.Length} {(folders.Length == 1 ? "problem" : "problems")}, {files - bad} of {files} files as they should be{(weak == 0 ? "" : $", the checks of {weak} too weak")} · {clock.Elapsed.TotalSeconds:0.0} s · seed {seed}");
        return bad + weak == 0 ? ExitCodes.Accepted : ExitCodes.NotAccepted;
    }

    /// <summary>What each check costs the model solution, which is what it costs everybody.</summary>
    static void WriteTimes(Report report)
    {
        foreach (var check in report.Checks)
        {
            Console.Out.WriteLine($"      {check.Name,-60} {Milliseconds(check.Elapsed)}");
        }
    }

    /// <summary>How much of the tolerances right answers need, and by how much the wrong one that comes nearest exceeds them.</summary>
    static void WriteTolerance(Problem problem, List<Finding> findings)
    {
        var mistakes = problem.ReadMistakes().Select(mistake => mistake.Source.Path).ToHashSet();
        var measured = findings.Where(finding => finding is { IsGood: true, ToleranceUse: not null }).ToLookup(finding => mistakes.Contains(finding.Path));
        if (measured[false].MaxBy(finding => finding.ToleranceUse) is { } right)
        {
            var wrong = measured[true].Where(finding => finding.ToleranceUse > 1).MinBy(finding => finding.ToleranceUse);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  tolerance: {Path.GetFileName(right.Path)} needs most of it, {right.ToleranceUse:P1}{(wrong is null ? "" : $"; {Path.GetFileName(wrong.Path)} comes nearest of what is wrong, {wrong.ToleranceUse:0.#} times as much as is allowed")}"));
        }
    }

    /// <summary>Of what is right; by how much a mistake exceeds a tolerance says nothing about how grave it is.</summary>
    static string Use(Finding finding) =>
        finding.ToleranceUse is { } use && finding.Report?.Verdict == Verdict.Accepted ? string.Create(CultureInfo.InvariantCulture, $", {use:P1} of the tolerance") : "";

    /// <summary>Shows progress where somebody watches.</summary>
    static IEnumerable<MutantFinding> Counted(IEnumerable<MutantFinding> findings)
    {
        var count = 0;
        foreach (var finding in findings)
        {
            count++;
            if (!Console.IsOutputRedirected)
            {
                Console.Out.Write($"\r  … {count} mutants");
            }
            yield return finding;
        }
        if (!Console.IsOutputRedirected)
        {
            Console.Out.Write("\r");
        }
    }

    /// <summary>The score and the survivors; whether that is enough.</summary>
    static bool WriteMutants(ImmutableArray<MutantFinding> findings, double minKill)
    {
        var survivors = findings.Where(finding => finding.Survived).ToList();
        var (rejected, equivalent) = (findings.Count(finding => finding.RejectedBy is not null), findings.Count(finding => finding.RejectedBy is null && finding.Equivalent is not null));
        var score = rejected + survivors.Count == 0 ? 1 : (double)rejected / (rejected + survivors.Count);
        var isEnough = score >= minKill;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {(isEnough ? '✓' : '✗')} {rejected} of {rejected + survivors.Count} mutants rejected, {equivalent} more listed as equivalent: {score:P1}{(isEnough ? "" : $", and {minKill:P1} are needed")}"));
        foreach (var survivor in survivors)
        {
            Console.Out.WriteLine($"      line {survivor.Mutant.Line}, {survivor.Mutant.Mutation.Kind}: no check rejects this");
            Console.Out.WriteLine($"      - {survivor.Mutant.Before}");
            Console.Out.WriteLine($"      + {survivor.Mutant.After}");
        }
        return isEnough;
    }

    static int ReadSeeds(int seeds) => seeds >= 1 ? seeds : throw new UsageException($"--seeds {seeds}: this is a number from 1.");

    static int? ReadSample(string text) =>
        text == "all" ? null :
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count :
        throw new UsageException($"--mutants {text}: this is a number, or all.");

    static double ReadShare(double share) => share is >= 0 and <= 1 ? share : throw new UsageException($"--min-kill {share}: this is a share from 0 to 1.");

    static string Milliseconds(TimeSpan? time) => time is { } known ? $"{known.TotalMilliseconds,6:0} ms" : new string(' ', 9);
}
