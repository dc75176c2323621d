namespace Grader.Confinement;

/// <summary>Other processes, by id.</summary>
public static class Processes
{
    const int KillSignal = 9, StopSignal = 19; // 19 on x64 and Arm64, the architectures of .NET on Linux

    /// <summary>Kills a process with SIGKILL, which it cannot block. Does nothing if it has ended already.</summary>
    public static void End(int id) => _ = Libc.Signal(id, KillSignal);

    /// <summary>Suspends a process with SIGSTOP, which it cannot block; it takes effect the next time that the process would run.</summary>
    public static void Stop(int id) => _ = Libc.Signal(id, StopSignal);
}
