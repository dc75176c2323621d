using Grader.Confinement;

namespace Grader.Grading.Tests;

public sealed class ProcessorClockTests
{
    [Fact]
    public void The_time_of_a_thread_that_has_ended_stays_with_its_process_and_is_not_another_threads()
    {
        var (ownBefore, processBefore) = (ProcessorClock.OfThisThread(), ProcessorClock.OfProcess(Environment.ProcessId));
        var used = TimeSpan.Zero;
        var thread = new Thread(() =>
        {
            while (used < TimeSpan.FromMilliseconds(50))
            {
                used = ProcessorClock.OfThisThread();
            }
        });
        thread.Start();
        thread.Join();
        var (own, process) = (ProcessorClock.OfThisThread() - ownBefore, ProcessorClock.OfProcess(Environment.ProcessId));
        Assert.InRange(process.Used - processBefore.Used, used, TimeSpan.MaxValue);
        Assert.InRange(own, TimeSpan.Zero, used / 2);
        Assert.Equal(OperatingSystem.IsLinux(), process.IsExact);
    }

    [Fact]
    public void A_process_that_is_not_there_has_used_nothing()
    {
        const int BeyondAllProcesses = 1 << 22; // on Linux
        Assert.Equal(TimeSpan.Zero, ProcessorClock.OfProcess(BeyondAllProcesses).Used);
    }
}
