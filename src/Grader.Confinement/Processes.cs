namespace Grader.Confinement;

/// <summary>Other processes, by id.</summary>
public static class Processes
{
    const int KillSignal = 9;

    /// <summary>Ends a process that nothing in it can prevent; no complaint where it has ended already.</summary>
    public static void End(int id) => _ = Libc.Signal(id, KillSignal);
}
