using System.CommandLine;
using System.Diagnostics;
using Grader.Engine.Boxes;
using Grader.Engine.Judging;
using Grader.Engine.Proving;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader verify problems</c>: proves that problems accept what is right and reject what is wrong.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("folder") { Description = "a problem folder, or a folder of them" };
        var seed = Options.Seed();
        var command = new Command("verify", "Prove a problem: its solution passes, its starter fails, each known mistake is rejected by the check it names.") { path, seed };
        command.SetAction((parsed, cancellation) => Workplace.Run(() => Verify(parsed.GetRequiredValue(path), Options.ReadSeed(parsed.GetValue(seed)), cancellation)));
        return command;
    }

    static int Verify(string path, Seed seed, CancellationToken cancellation)
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
        using var workplace = new Workplace(Sandbox.Strongest());
        var proof = new ProblemProof(workplace.Judge);
        var (files, bad, clock) = (0, 0, Stopwatch.StartNew());
        foreach (var folder in folders)
        {
            try
            {
                var problem = ProblemFiles.Read(folder);
                Console.Out.WriteLine($"{problem.Manifest.Track}/{problem.Id}");
                foreach (var finding in proof.Prove(problem, seed, cancellation))
                {
                    files++;
                    bad += finding.IsGood ? 0 : 1;
                    Console.Out.WriteLine(
                        $"  {(finding.IsGood ? '✓' : '✗')} {Path.GetRelativePath(folder, finding.Path),-44} {finding.Report.Elapsed.TotalMilliseconds,6:0} ms  {finding.Text}");
                }
            }
            catch (InvalidProblemException invalid)
            {
                files++;
                bad++;
                Console.Out.WriteLine($"  ✗ {invalid.Message}");
            }
        }
        Console.Out.WriteLine($"{folders.Length} problems, {files - bad} of {files} files as they should be · {clock.Elapsed.TotalSeconds:0.0} s · seed {seed}");
        return bad == 0 ? ExitCodes.Accepted : ExitCodes.NotAccepted;
    }
}
