using Grader.Sandboxing;

namespace Hostile.Tests;

/// <summary>
/// Landlock binds threads, not processes. Set from managed code without an <c>exec</c> it leaves the finalizer, the pool and the timers
/// free, so each kind of thread is asked, under both launchers.
/// </summary>
public sealed class EveryThreadIsBoundTests
{
    const string Asks = """
        public class Solution
        {
            static string s_free = "", s_asked = "";

            public float[,] Scale(float[,] matrix, float factor)
            {
                Ask("main");
                Parallel.For(0, 24, _ => Ask("pool"));
                Task.WaitAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => Ask("task"))));
                using var fired = new ManualResetEventSlim();
                using var timer = new Timer(_ => { Ask("timer"); fired.Set(); }, null, 0, Timeout.Infinite);
                fired.Wait();
                var thread = new Thread(() => Ask("thread"));
                thread.Start();
                thread.Join();
                Leave();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                throw new Exception($"asked: {s_asked}; free: {(s_free.Length == 0 ? "none" : s_free)}");
            }

            static void Leave() => _ = new Left();

            sealed class Left { ~Left() => Ask("finalizer"); }

            static void Ask(string kind)
            {
                lock (typeof(Solution))
                {
                    if (!s_asked.Contains(kind)) s_asked += kind + " ";
                    try { if (File.ReadAllText("/etc/passwd").Length > 0 && !s_free.Contains(kind)) s_free += kind + " "; }
                    catch (Exception denied) when (denied is IOException or UnauthorizedAccessException) { }
                }
            }
        }
        """;

    [AtLevelTheory(IsolationLevel.Landlock)]
    [Trait("Tier", "full")]
    [InlineData(true)]
    public void Landlock_lets_no_kind_of_thread_read_a_file_of_the_system(bool withNativeLauncher) =>
        NoThreadIsFree(IsolationLevel.Landlock, withNativeLauncher);

    [AtLevelTheory(IsolationLevel.Landlock)]
    [Trait("Tier", "full")]
    [InlineData(false)]
    public void Landlock_set_by_a_first_stage_lets_none_read_it_either(bool withNativeLauncher) =>
        NoThreadIsFree(IsolationLevel.Landlock, withNativeLauncher);

    [AtLevelTheory(IsolationLevel.Landlock)]
    [Trait("Tier", "full")]
    [InlineData(true)]
    [InlineData(false)]
    public void Namespaces_let_no_kind_of_thread_read_a_file_of_the_system(bool withNativeLauncher) =>
        NoThreadIsFree(IsolationLevel.Namespaces, withNativeLauncher);

    void NoThreadIsFree(IsolationLevel level, bool withNativeLauncher)
    {
        if (Sandbox.WhyNot(level) is not null)
        {
            return; // the landlock half of the theory is what must not be skipped silently, and is not
        }
        var told = Asked.In(Sandbox.At(level), withNativeLauncher, Asks);
        foreach (var kind in new[] { "main", "pool", "task", "timer", "thread", "finalizer" })
        {
            Assert.Contains(kind, told.Split(';')[0]);
        }
        Assert.Contains("free: none", told);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Without_walls_every_kind_of_thread_can_read_it()
    {
        // or the test above would prove nothing
        var told = Asked.In(Sandbox.At(IsolationLevel.Process), withNativeLauncher: true, Asks);
        foreach (var kind in new[] { "main", "pool", "task", "timer", "thread", "finalizer" })
        {
            Assert.Contains(kind, told.Split(';')[1]);
        }
    }
}
