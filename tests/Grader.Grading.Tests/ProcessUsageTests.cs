using Grader.Sandboxing;

namespace Grader.Grading.Tests;

/// <summary>What a process uses is read from files that contain the name it gave itself.</summary>
public sealed class ProcessUsageTests
{
    static string Status(string name) =>
        $"Name:\t{name}\nUmask:\t0022\nState:\tR (running)\n"
        + "VmPeak:\t  900000 kB\nVmHWM:\t  750000 kB\nVmRSS:\t  1000 kB\nThreads:\t305\nSigQ:\t0/1\n";

    static string Stat(string name) => $"17 ({name}) R 1 17 17 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 305 0 1 2 3\n";

    static readonly ProcessUsage s_real = new(750_000L << 10, 305, TimeSpan.FromSeconds(3));

    [Theory]
    [InlineData("plain")]
    [InlineData("VmHWM:")]
    [InlineData("VmHWM: 1")]
    [InlineData("Threads: 1")]
    [InlineData("a\nVmHWM:\t 1 kB\nThreads:\t1\nb")]
    [InlineData("\nVmHWM:")]
    [InlineData(") R 1 17 17 0 -1 0 0 0 0 0 0 0 0 0")]
    [InlineData("((((")]
    [InlineData("")]
    [InlineData("\0\u00e9 \t")]
    public void No_name_hides_memory_threads_or_time(string name) => Assert.Equal(s_real, ProcessUsage.Parse(Status(name), Stat(name)));

    [Fact]
    public void No_text_in_place_of_the_kernels_files_is_an_exception()
    {
        string[] pieces =
        [
            "Name:", "VmHWM:", "Threads:", "\n", "\t", " ", "(", ")",
            "17", "-5", "99999999999999999999", "18446744073709551615", "kB", "x", "\0",
        ];
        var random = new Random(1);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
        for (var i = 0; i < 5_000; i++)
        {
            var (status, stat) = (Text(), Text());
            var usage = ProcessUsage.Parse(status, stat);
            Assert.True(usage.Memory >= 0 && usage.Threads >= 0 && usage.ProcessorTime >= TimeSpan.Zero, $"{status} and {stat}");
            Assert.All(ProcessUsage.ParseChildren(status), id => Assert.True(id > 0));
        }
    }

    [Fact]
    public void What_a_process_of_ones_own_uses_is_found() =>
        Assert.True(!OperatingSystem.IsLinux() || ProcessUsage.Read(Environment.ProcessId) is { Memory: > 1 << 20, Threads: > 1 });

    [Fact]
    public void A_process_that_is_not_there_uses_nothing() => Assert.Equal(default, ProcessUsage.Read(int.MaxValue));
}
