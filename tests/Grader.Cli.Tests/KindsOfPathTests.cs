using System.Diagnostics;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>
/// Every path that a user can name may be something else than he thinks: the command ends with a sentence, shows nothing of what lies
/// elsewhere, and leaves that as it was.
/// </summary>
[Trait("Tier", "full")]
public sealed class KindsOfPathTests : IDisposable
{
    const string Secret = "the-secret-of-somebody-else";

    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");

    readonly GraderProcess _grader = new();

    public static TheoryData<string, string> Paths
    {
        get
        {
            var paths = new TheoryData<string, string>();
            string[] roles =
            [
                "submission", "member", "folder", "in-batch", "batch", "output", "statement", "checks", "mistake", "problem", "problems",
            ];
            string[] kinds =
            [
                "pipe", "socket", "device", "folder", "link to a secret", "link to nothing", "link to itself", "link to a folder above",
                "unreadable", "nothing",
            ];
            foreach (var role in roles)
            {
                foreach (var kind in kinds)
                {
                    paths.Add(role, kind);
                }
            }
            return paths;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_path_that_is_something_else_ends_with_a_sentence(string role, string kind)
    {
        var (path, command) = Prepare(role);
        var secret = _grader.Write("elsewhere/secret.cs", $"public class Solution {{ {Secret} }}");
        Replace(path, kind, secret);
        using var grader = _grader.Start(command);
        grader.StandardInput.Close();
        var error = grader.StandardError.ReadToEndAsync();
        var output = grader.StandardOutput.ReadToEndAsync();
        var ended = grader.WaitForExit(TimeSpan.FromMinutes(2)); // a pipe would hold it for ever
        if (!ended)
        {
            grader.Kill(entireProcessTree: true);
        }
        Assert.True(ended, $"{role} that is a {kind}: it does not end");
        var said = await output + await error;
        Assert.True(grader.ExitCode is 0 or 1 or 2, $"{role} that is a {kind}: exit code {grader.ExitCode}: {said}");
        Assert.DoesNotContain("   at Grader", said); // a stack trace
        Assert.DoesNotContain("Unhandled", said);
        if (role is "member" or "in-batch" or "statement" or "checks" or "mistake")
        {
            Assert.DoesNotContain(Secret, said);
        }
        Assert.Contains(Secret, File.ReadAllText(secret));
    }

    public void Dispose()
    {
        Process.Start("chmod", ["-R", "u+rwX", _grader.Folder]).WaitForExit();
        _grader.Dispose();
    }

    /// <summary>What is as it should be but for one path, and the command that meets it.</summary>
    (string Path, string[] Command) Prepare(string role)
    {
        var solution = File.ReadAllText(Path.Combine(s_attention, "solution.cs"));
        _grader.Write("attention.cs", solution);
        _grader.Write("several/attention.cs", solution);
        _grader.Write("several/more.cs", "class More;");
        _grader.Write("in/ada.cs", solution);
        Process.Start("cp", ["-R", s_attention, Path.Combine(_grader.Folder, "own")]).WaitForExit();
        string[] run = ["run", "./own", "attention.cs"];
        return role switch
        {
            "submission" => ("attention.cs", ["run", "attention", "attention.cs"]),
            "member" => ("several/more.cs", ["run", "attention", "several"]),
            "folder" => ("several", ["run", "attention", "several"]),
            "in-batch" => ("in/eve.cs", ["batch", "--problem", "attention", "in", "--output", "out"]),
            "batch" => ("in", ["batch", "--problem", "attention", "in", "--output", "out"]),
            "output" => ("out", ["batch", "--problem", "attention", "in", "--output", "out"]),
            "statement" => ("own/statement.md", ["show", "./own"]),
            "checks" => ("own/checks.csx", run),
            "mistake" => ("own/mistakes/no-scaling.cs", run),
            "problem" => ("own", run),
            _ => ("more", ["list", "--problems", "more"]),
        };
    }

    void Replace(string name, string kind, string secret)
    {
        var path = Path.Combine(_grader.Folder, name);
        if (kind == "unreadable")
        {
            Process.Start("chmod", ["000", path]).WaitForExit();
            return;
        }
        Process.Start("rm", ["-rf", path]).WaitForExit();
        switch (kind)
        {
            case "pipe":
                Process.Start("mkfifo", [path]).WaitForExit();
                break;
            case "socket":
                using (var socket = new System.Net.Sockets.Socket(
                    System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0))
                {
                    socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
                }
                break;
            case "device":
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "link to a secret":
                File.CreateSymbolicLink(path, secret);
                break;
            case "link to nothing":
                File.CreateSymbolicLink(path, Path.Combine(_grader.Folder, "gone"));
                break;
            case "link to itself":
                File.CreateSymbolicLink(path, path);
                break;
            case "link to a folder above":
                Directory.CreateSymbolicLink(path, _grader.Folder);
                break;
        }
    }
}
