// expect: TLE
// why: Polite signals are cancelled and interrupts swallowed; only a hard kill ends it.
// tier: full
using System.Runtime.InteropServices;

public class Solution
{
    static readonly List<PosixSignalRegistration> s_registrations = [];

    public float[,] Scale(float[,] matrix, float factor)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
            s_registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = true));
        while (true)
        {
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    }
}
