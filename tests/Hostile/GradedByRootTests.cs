using Grader.Contracts;
using Grader.Engine;
using Grader.Engine.Boxes;
using Grader.Engine.Compiling;
using Grader.Engine.Examining;
using Grader.Engine.Judging;
using Grader.Problems;

namespace Hostile.Tests;

/// <summary>Root who grades does not lend himself to submissions.</summary>
public sealed class GradedByRootTests : IDisposable
{
    const string TellsWhoItIs = """
        public class Solution
        {
            public float[,] Scale(float[,] matrix, float factor) =>
                throw new Exception(string.Join("; ", File.ReadLines("/proc/self/status").Where(Tells).Select(line => line.Replace('\t', ' '))) + ";");

            static bool Tells(string line) => line.StartsWith("Uid") || line.StartsWith("Gid") || line.StartsWith("Groups") || line.StartsWith("Cap");
        }
        """;

    readonly string _cache = Directory.CreateTempSubdirectory("grader-cache-").FullName;

    [AtLevelTheory(IsolationLevel.Landlock)]
    [InlineData(IsolationLevel.Landlock, true)]
    [InlineData(IsolationLevel.Landlock, false)]
    [InlineData(IsolationLevel.Namespaces, true)]
    public void A_submission_runs_as_a_user_whom_nothing_belongs_to(IsolationLevel level, bool withNativeLauncher)
    {
        var components = Components.Locate();
        if (Machine.User(components) is not [{ IsFine: true }] || Sandbox.WhyNot(level) is not null)
        {
            return; // an ordinary user grades, or doctor says why root stays
        }
        var told = Ask(withNativeLauncher ? components : components with { Launcher = null }, Sandbox.At(level));
        foreach (var fact in new[]
        {
            "Groups: ", "CapInh: 0000000000000000;", "CapPrm: 0000000000000000;", "CapEff: 0000000000000000;", "CapBnd: 0000000000000000;",
            "CapAmb: 0000000000000000;",
        })
        {
            Assert.Contains(fact, told);
        }
        Assert.Matches(@"Uid: (2\d{9}) \1 \1 \1;.*Gid: \1 \1 \1 \1;", told);
    }

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    string Ask(Components components, Sandbox sandbox)
    {
        using var compiler = new CompilerClient(components, sandbox, CompilerLimits.Default);
        using var judge = new Judge(components, sandbox, new ChecksCache(_cache), compiler);
        var problem = ProblemFiles.Read(Path.Combine(HostileCase.Folder, "problems", "scale"));
        var report = judge.Grade(problem, new Submission("who.cs", [new SourceFile("who.cs", TellsWhoItIs)]), new Seed(1), CancellationToken.None);
        return report.Checks[0].Message ?? report.Verdict.Code;
    }
}
