using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>
/// A seccomp filter over all threads of this process: it allows the calls of <see cref="SystemCalls"/> and no others. A refused call fails
/// with EPERM (clone3 and calls of later kernels with ENOSYS), so a submission that tries it sees an ordinary error. Source: Linux,
/// Documentation/userspace-api/seccomp_filter.rst.
/// </summary>
public static class SystemCallFilter
{
    const int NotPermitted = 1; // EPERM
    const int NotImplemented = 38; // ENOSYS
    const int Thread = 0x10000; // CLONE_THREAD
    const int PrivateFutex = 128; // FUTEX_PRIVATE_FLAG

    /// <summary>The newest call that was reviewed; later ones fail as on an older kernel, which the C library is prepared for.</summary>
    const int NewestKnown = 467;

    const int SetModeFilter = 1;
    const int AllThreads = 1; // SECCOMP_FILTER_FLAG_TSYNC
    const int NoNewPrivileges = 38; // PR_SET_NO_NEW_PRIVS

    /// <summary>Whether the numbers of this machine's architecture are known.</summary>
    public static bool IsSupported =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Installs the filter; it cannot be removed.</summary>
    /// <exception cref="Win32Exception">The kernel refused.</exception>
    public static unsafe void Install()
    {
        var numbers = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? SystemCalls.Arm64 : SystemCalls.X64;
        var program = Program(numbers, Environment.ProcessId);
        if (Libc.Control(NoNewPrivileges, 1) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "the process could not give up new privileges");
        }
        fixed (FilterProgram.Instruction* instructions = program.Instructions)
        {
            var header = new Header { Length = (ushort)program.Instructions.Length, Instructions = instructions };
            var result = Libc.SystemCall(numbers.Seccomp, SetModeFilter, AllThreads, (nint)(&header));
            if (result != 0)
            {
                throw new Win32Exception(
                    Marshal.GetLastPInvokeError(), $"the system call filter could not be set: {Marshal.GetLastPInvokeErrorMessage()}");
            }
        }
    }

    /// <summary>The rules, first to last; the first that matches decides.</summary>
    static FilterProgram Program(SystemCalls numbers, int ownId)
    {
        var filter = new FilterProgram(numbers.Architecture);
        filter.RefuseFrom(NewestKnown + 1, NotImplemented); // also refuses x32, the second calling convention of x64
        filter.Refuse(numbers.Clone3, NotImplemented); // its flags lie in memory, which filters cannot read: libc falls back to clone
        filter.RefuseWhereBitIsClear(numbers.NewTask, argument: 0, Thread, NotPermitted);
        foreach (var (number, argument) in numbers.OnSelf)
        {
            filter.RefuseUnlessOneOf(number, argument, [ownId], NotPermitted);
        }
        foreach (var (number, argument) in numbers.OnSelfOrZero)
        {
            filter.RefuseUnlessOneOf(number, argument, [0, ownId], NotPermitted);
        }
        filter.RefuseUnlessOneOf(numbers.Control, argument: 0, SystemCalls.ControlOptions, NotPermitted);
        filter.RefuseUnlessOneOf(numbers.DescriptorControl, argument: 1, SystemCalls.DescriptorCommands, NotPermitted);
        filter.RefuseUnlessOneOf(numbers.DeviceControl, argument: 1, SystemCalls.DeviceRequests, NotPermitted);
        filter.RefuseUnlessOneOf(numbers.Scheduler, argument: 1, SystemCalls.Policies, NotPermitted);
        filter.RefuseUnlessBitOrOneOf(numbers.Futex, argument: 1, PrivateFutex, SystemCalls.WaitsOnSharedMemory, NotPermitted);
        foreach (var number in numbers.Allowed)
        {
            filter.Allow(number);
        }
        filter.RefuseTheRest(NotPermitted);
        return filter;
    }

    /// <summary>The kernel's <c>struct sock_fprog</c>.</summary>
    unsafe struct Header
    {
        public ushort Length;
        public FilterProgram.Instruction* Instructions;
    }
}
