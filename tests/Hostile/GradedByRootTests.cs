using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>Root who grades does not lend himself to submissions.</summary>
public sealed class GradedByRootTests
{
    const string TellsWhoItIs = """
        public class Solution
        {
            public float[,] Scale(float[,] matrix, float factor)
            {
                var told = File.ReadLines("/proc/self/status").Where(Tells).Select(line => line.Replace('\t', ' '));
                throw new Exception(string.Join("; ", told) + ";");
            }

            static bool Tells(string line) => new[] { "Uid", "Gid", "Groups", "Cap" }.Any(line.StartsWith);
        }
        """;

    [AtLevelTheory(IsolationLevel.Landlock)]
    [InlineData(IsolationLevel.Namespaces, true)]
    public void A_submission_runs_as_a_user_whom_nothing_belongs_to(IsolationLevel level, bool withNativeLauncher) =>
        NothingIsItsOwn(level, withNativeLauncher);

    [AtLevelTheory(IsolationLevel.Landlock)]
    [Trait("Tier", "full")]
    [InlineData(IsolationLevel.Landlock, true)]
    [InlineData(IsolationLevel.Landlock, false)]
    public void At_landlock_it_runs_as_such_a_user_too(IsolationLevel level, bool withNativeLauncher) =>
        NothingIsItsOwn(level, withNativeLauncher);

    static void NothingIsItsOwn(IsolationLevel level, bool withNativeLauncher)
    {
        if (HostCapabilities.User(Components.Locate()) is not [{ IsFine: true }] || Sandbox.WhyNot(level) is not null)
        {
            return; // an ordinary user grades, or doctor says why root stays
        }
        var told = Asked.In(Sandbox.At(level), withNativeLauncher, TellsWhoItIs);
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
}
