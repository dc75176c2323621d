using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Grader.Authoring;
using Grader.Cli.Verifying;
using Grader.Cli.Watching;
using Grader.Problems;
using Grader.Sandboxing.Threads;

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
            Description = $"how many small changes to each reference solution are tried: a number, or all",
            DefaultValueFactory = _ => DefaultSample.ToString(CultureInfo.InvariantCulture),
        };
        var minKill = new Option<double>("--min-kill")
        {
            Description = "the share of them that the checks must reject, from 0 to 1",
            DefaultValueFactory = _ => 0.98,
        };
        var minCoverage = new Option<double>("--min-coverage")
        {
            Description = "the share of the regimes of the inputs in which the checks must reject what is wrong, from 0 to 1",
            DefaultValueFactory = _ => 0.98,
        };
        var coverage = new Option<bool>("--coverage") { Description = "show every regime, with the check that looks there" };
        var only = new Option<string?>("--only")
        {
            Description = "prove one part alone: files, mutants or inputs",
            HelpName = "PART",
        };
        only.AcceptOnlyFromAmong("files", "mutants", "inputs");
        var check = new Option<string?>("--check")
        {
            Description = "prove one check alone: what it accepts, and which mistakes and mutants it rejects by itself",
            HelpName = "NAME",
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = "how many seeds everything that is right is graded with",
            DefaultValueFactory = _ => 1,
        };
        var record = new Option<bool>("--record")
        {
            Description =
                "keep what was proved as proof.json in the folder: " +
                "the tests prove a problem again only when its files have changed since",
        };
        var outdated = new Option<bool>("--outdated") { Description = "only problems whose proof.json is missing or out of date" };
        var watch = new Option<bool>("--watch") { Description = "prove one folder again whenever a file of it is saved" };
        var jobs = Options.Jobs("how many problems are proved at a time");
        var command = new Command(
            "verify",
            "Prove a problem: its solution passes, its starter fails, " +
            "each known mistake and each mutant of the solution is rejected.")
        {
            path, seed, seeds, mutants, minKill, minCoverage, coverage, only, check, record, outdated, watch, jobs,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => (parsed.GetValue(watch) ? Watch : (Proving)Verify)(
            parsed.GetRequiredValue(path), parsed.GetValue(outdated),
            new ProofTask(
                Options.ReadSeed(parsed.GetValue(seed)), ReadSeeds(parsed.GetValue(seeds)), ReadSample(parsed.GetValue(mutants)!),
                ReadShare(minKill, parsed), ReadShare(minCoverage, parsed), parsed.GetValue(coverage), IsDetailed: false,
                parsed.GetValue(record), parsed.GetValue(only), parsed.GetValue(check)),
            Options.ReadJobs(parsed.GetValue(jobs)), cancellation)));
        return command;
    }

    delegate int Proving(string path, bool onlyOutdated, ProofTask task, int jobs, CancellationToken cancellation);

    /// <summary>Proves the folder, and again after each save, until the user gives up.</summary>
    static int Watch(string path, bool onlyOutdated, ProofTask task, int jobs, CancellationToken cancellation)
    {
        if (Catalogue.FoldersAt(path) is not [var folder])
        {
            throw new UsageException($"{path}: --watch takes the folder of one problem.");
        }
        using var changes = new FileChanges([folder, .. Directory.EnumerateDirectories(folder)]);
        while (true)
        {
            var proved = FolderDigest.Compute(folder);
            Verify(folder, onlyOutdated: false, task with { HolesFirst = true }, jobs, cancellation);
            Console.Out.WriteLine("Waits for the next save; Ctrl-C ends.\n");
            while (IsSame(folder, proved))
            {
                changes.NextAsync(cancellation).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>Whether nothing was saved. A file that an editor replaces may be missing for a moment.</summary>
    static bool IsSame(string folder, string digest)
    {
        try
        {
            return FolderDigest.Compute(folder) == digest;
        }
        catch (Exception moment) when (moment is IOException or UnauthorizedAccessException or InvalidProblemException)
        {
            return true;
        }
    }

    static int Verify(string path, bool onlyOutdated, ProofTask task, int jobs, CancellationToken cancellation)
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
        if (onlyOutdated)
        {
            folders = [.. folders.Where(folder => ProofRecord.WhyOutOfDate(folder) is not null)];
        }
        if (folders.IsEmpty)
        {
            Console.Out.WriteLine("Every proof.json is up to date.");
            return ExitCodes.Success;
        }
        if (task.Records && task.Mutants == 0)
        {
            throw new UsageException("--record needs mutants: leave --mutants 0 out.");
        }
        if (task.Records && (task.Only ?? task.Check) is not null)
        {
            throw new UsageException("--record needs all parts and checks: leave --only and --check out.");
        }
        if (task.Check is not null && folders.Length > 1)
        {
            throw new UsageException($"{path}: --check takes the folder of one problem.");
        }
        var clock = Stopwatch.StartNew();
        var proofs = folders.Select(folder => new FolderVerification(folder, task with { IsDetailed = folders.Length == 1 })).ToList();
        try
        {
            var making = ProofQueue.Make(proofs, jobs, cancellation);
            foreach (var line in proofs.SelectMany(proof => proof.Lines))
            {
                Write(line);
            }
            making.GetAwaiter().GetResult();
        }
        finally
        {
            proofs.ForEach(proof => proof.Dispose());
        }
        var (files, bad, weak) = (proofs.Sum(proof => proof.Files), proofs.Sum(proof => proof.Bad), proofs.Count(proof => proof.IsWeak));
        var problems = folders.Length == 1 ? "problem" : "problems";
        var tooWeak = weak == 0 ? "" : $", the checks of {weak} too weak";
        Console.Out.WriteLine(
            $"{folders.Length} {problems}, {files - bad} of {files} files as they should be{tooWeak}" +
            $" · {clock.Elapsed.TotalSeconds:0.0} s · seed {task.Seed}");
        return bad + weak == 0 ? ExitCodes.Success : ExitCodes.NotAccepted;
    }

    /// <summary>Shows progress only if stdout is a terminal.</summary>
    static void Write(ProofLine line)
    {
        if (line.Stays)
        {
            Console.Out.WriteLine(Console.IsOutputRedirected ? line.Text : $"\r{line.Text}\e[K");
        }
        else if (!Console.IsOutputRedirected)
        {
            Console.Out.Write($"\r{line.Text}\e[K");
        }
    }

    static int ReadSeeds(int seeds) => seeds >= 1 ? seeds : throw new UsageException($"--seeds {seeds}: this is a number from 1.");

    static int? ReadSample(string text) =>
        text == "all" ? null :
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count :
        throw new UsageException($"--mutants {text}: this is a number, or all.");

    static double ReadShare(Option<double> option, ParseResult parsed) => parsed.GetValue(option) is >= 0 and <= 1 and var share
        ? share
        : throw new UsageException($"{option.Name} {parsed.GetValue(option)}: this is a share from 0 to 1.");
}
