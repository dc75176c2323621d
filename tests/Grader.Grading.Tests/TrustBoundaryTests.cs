using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

/// <summary>What a submission might try in order to be accepted without being right.</summary>
public sealed class TrustBoundaryTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Signature = "public float[,] Attention(float[,] query, float[,] key, float[,] value, bool[,]? mask)";

    [Fact]
    public void Printing_a_verdict_changes_nothing()
    {
        var report = grading.Grade(GradingFixture.Attention, $$$"""
            public class Solution
            {
                {{{Signature}}}
                {
                    Console.WriteLine("{\"formatVersion\":2,\"verdict\":\"AC\",\"points\":14}");
                    Console.Out.Flush();
                    Environment.Exit(0);
                    return value;
                }
            }
            """);
        Assert.Equal("RE", report.Verdict.Code);
        Assert.Contains("\"verdict\":\"AC\"", report.Printed);
        Assert.Equal(0, report.Points);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Writing_to_every_descriptor_is_a_runtime_error()
    {
        var report = grading.Grade(GradingFixture.Attention, $$"""
            using Microsoft.Win32.SafeHandles;
            public class Solution
            {
                {{Signature}}
                {
                    foreach (var path in Directory.GetFiles("/proc/self/fd"))
                        try
                        {
                            var handle = new SafeFileHandle(int.Parse(Path.GetFileName(path)), false);
                            using var s = new FileStream(handle, FileAccess.Write, 1);
                            s.Write(new byte[64]);
                            s.Flush();
                        }
                        catch { }
                    Thread.Sleep(-1); // until the host ends it
                    return value;
                }
            }
            """);
        Assert.Equal("RE", report.Verdict.Code);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Reading_every_file_finds_neither_solution_nor_checks_nor_the_users_files()
    {
        if (grading.Sandbox.Level == IsolationLevel.Process)
        {
            return; // without bubblewrap files can be read; the expected answers still never enter the process
        }
        var report = grading.Grade(GradingFixture.Attention, $$"""
            public class Solution
            {
                {{Signature}}
                {
                    var roots = new List<string> { "/etc", "/home", "/root", "/tmp", "/var", "/mnt" };
                    for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
                    {
                        roots.Add(folder);
                    }
                    var options = new EnumerationOptions
                    {
                        RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 7,
                        AttributesToSkip = FileAttributes.ReparsePoint,
                    };
                    var seen = roots.Where(Directory.Exists).SelectMany(root => Directory.EnumerateFiles(root, "*", options)).Distinct()
                        .Where(path => !path.StartsWith("/proc") && !path.StartsWith("/usr/lib") && !path.StartsWith("/lib")).ToList();
                    Console.WriteLine(string.Join('\n', seen));
                    throw new Exception(seen.Count.ToString());
                }
            }
            """);
        Assert.Equal("RE", report.Verdict.Code);
        Assert.Contains("Grader.Worker.dll", report.Printed); // it did look around
        string[] secrets =
        [
            "solution.cs", "checks.cs", "mistakes", ".checks", "Grader.Grading.dll", "Grader.Numerics.dll",
            "passwd", "/root", "/home", ".git", "Grader.sln",
        ];
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(secret, report.Printed);
        }
    }

    [Fact]
    public void The_network_is_not_there()
    {
        if (grading.Sandbox.Level == IsolationLevel.Process)
        {
            return;
        }
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var report = grading.Grade(GradingFixture.Attention, $$"""
            public class Solution
            {
                {{Signature}}
                {
                    using var client = new System.Net.Sockets.TcpClient("127.0.0.1", {{port}});
                    return value;
                }
            }
            """);
        Assert.Equal("RE", report.Verdict.Code);
        Assert.Contains("SocketException", report.Checks[0].Message);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void The_environment_holds_nothing_of_the_host()
    {
        Environment.SetEnvironmentVariable("GRADER_TEST_SECRET", "expected answers");
        var report = grading.Grade(GradingFixture.Attention,
            $"public class Solution {{ {Signature} => "
            + "throw new Exception(string.Join(';', Environment.GetEnvironmentVariables().Keys.Cast<string>())); }");
        Assert.Contains("DOTNET_EnableDiagnostics", report.Checks[0].Message); // it did look
        Assert.DoesNotContain("GRADER_TEST_SECRET", report.Checks[0].Message);
        Assert.DoesNotContain("PATH", report.Checks[0].Message!.Split(';'));
    }

    [Fact]
    public void The_worker_holds_no_checks_and_no_reference()
    {
        var report = grading.Grade(GradingFixture.Attention,
            $"public class Solution {{ {Signature} => "
            + "throw new Exception(string.Join(';', AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetName().Name))); }");
        Assert.Contains("Grader.Worker", report.Checks[0].Message); // it did look
        foreach (var secret in new[] { "Grader.Grading", "Grader.Numerics", "Grader.Problems", "checks", "CodeAnalysis" })
        {
            Assert.DoesNotContain(secret, report.Checks[0].Message);
        }
    }

    [Fact]
    public void The_host_loads_no_Roslyn_and_no_submission()
    {
        grading.Grade(GradingFixture.Attention, File.ReadAllText(GradingFixture.Attention.Solution.Path));
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name).ToList();
        Assert.Contains("checks", loaded);
        Assert.DoesNotContain(loaded, name =>
            name == "submission" || name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name == "TorchSharp");
    }

    [Fact]
    public void Arguments_changed_after_the_return_change_no_verdict()
    {
        var solution = File.ReadAllText(GradingFixture.Attention.Solution.Path)
            .Replace("return output;", "if (n == 1 && m == 2) new Thread(() => { Thread.Sleep(30); " +
                "for (var t = 0; t < 1_000_000; t++) for (var i = 0; i < n; i++) for (var d = 0; d < dv; d++) output[i, d] = 7; }) " +
                "{ IsBackground = true }.Start(); return output;", StringComparison.Ordinal);
        Assert.Contains("IsBackground", solution);
        var report = grading.Grade(GradingFixture.Attention, solution);
        Assert.Equal("AC", report.Verdict.Code);
    }
}
