namespace Grader.Confinement;

/// <summary>Other processes, by id.</summary>
public static class Processes
{
    const int KillSignal = 9, StopSignal = 19; // 19 on x64 and Arm64, the architectures of .NET on Linux

    /// <summary>Ends a process that nothing in it can prevent; no complaint where it has ended already.</summary>
    public static void End(int id) => _ = Libc.Signal(id, KillSignal);

    /// <summary>Makes it stand still from the next time on that it would run; nothing in it can prevent that.</summary>
    public static void Stop(int id) => _ = Libc.Signal(id, StopSignal);
}
