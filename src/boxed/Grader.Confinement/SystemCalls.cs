using System.Collections.Immutable;

namespace Grader.Confinement;

/// <summary>
/// The system calls that the filter allows, by their number on one architecture: those that .NET's runtime, the compiler and libtorch need,
/// traced over problems of every track, and those that the C library of another distribution uses instead. Everything else is refused. So
/// is sched_setattr, by which a thread could make itself wait beside others' work: time spent waiting does not count as its own. .NET calls
/// sched_setaffinity when a thread starts, so that stays. Every proof of the catalogue runs under this filter.
/// </summary>
/// <param name="Architecture">AUDIT_ARCH_… of the kernel.</param>
/// <param name="NewTask">clone, for threads only.</param>
/// <param name="OnSelf">Allowed if the argument is this process.</param>
/// <param name="OnSelfOrZero">Allowed if the argument is this process, or 0, which is this thread.</param>
/// <param name="Scheduler">sched_setscheduler, for the usual policy only: .NET asks for it when a thread's priority is set.</param>
/// <param name="Futex">Waking others is allowed only through private memory.</param>
/// <param name="AllowedHere">Allowed with any arguments.</param>
sealed record SystemCalls(
    uint Architecture, int Seccomp, int NewTask, int Control, int DescriptorControl, int DeviceControl, int Scheduler, int Futex,
    ImmutableArray<(int Number, int Argument)> OnSelf, ImmutableArray<(int Number, int Argument)> OnSelfOrZero,
    ImmutableArray<int> AllowedHere)
{
    /// <summary>
    /// PR_GET_DUMPABLE, PR_SET_NAME, PR_GET_NAME, PR_GET_SECCOMP, PR_CAPBSET_READ, PR_GET_TIMERSLACK, PR_GET_NO_NEW_PRIVS,
    /// PR_GET_THP_DISABLE, and PR_SET_VMA, which names a mapping.
    /// </summary>
    public static ReadOnlySpan<int> ControlOptions => [3, 15, 16, 21, 23, 30, 39, 42, 0x53564d41];

    /// <summary>
    /// F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC, F_GETPIPE_SZ. Not the locks: two sandboxes could communicate through a
    /// lock on a file that both see. Not the owner either: the owner gets signals.
    /// </summary>
    public static ReadOnlySpan<int> DescriptorCommands => [0, 1, 2, 3, 4, 1030, 1032];

    /// <summary>
    /// TCGETS, TCGETS2, TIOCGPGRP, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX: queries about a terminal, and flags of the process's
    /// own descriptors.
    /// </summary>
    public static ReadOnlySpan<int> DeviceRequests => [0x5401, unchecked((int)0x802c542a), 0x540f, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451];

    /// <summary>SCHED_OTHER.</summary>
    public static ReadOnlySpan<int> Policies => [0];

    /// <summary>
    /// FUTEX_WAIT and FUTEX_WAIT_BITSET, each with FUTEX_CLOCK_REALTIME too: the operations allowed on shared memory, which the C library
    /// uses to wait for a thread's end. Waking is not among them: two sandboxes could communicate through the page of a library that both
    /// have mapped.
    /// </summary>
    public static ReadOnlySpan<int> WaitsOnSharedMemory => [0, 256, 9, 265];

    public static SystemCalls X64 { get; } = new(
        Architecture: 0xc000003e, Seccomp: 317, NewTask: 56, Control: 157, DescriptorControl: 72, DeviceControl: 16,
        Scheduler: 144, Futex: 202,
        OnSelf: [(62, 0), (234, 0), (129, 0), (297, 0)], // kill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo
        OnSelfOrZero: [(302, 0), (203, 0), (142, 0)], // prlimit64, sched_setaffinity, sched_setparam
        AllowedHere:
        [
            // reading files: Landlock and the sandbox decide which ones
            0, 17, 19, 295, // read, pread64, readv, preadv
            2, 257, 3, 8, // open, openat, close, lseek
            4, 5, 6, 262, 332, 21, 269, // stat, fstat, lstat, newfstatat, statx, access, faccessat
            89, 267, 78, 217, // readlink, readlinkat, getdents, getdents64
            137, 138, 79, 80, 221, // statfs, fstatfs, getcwd, chdir, fadvise64
            // writing to what is open: the pipe and the output, which are counted
            1, 18, 20, 296, // write, pwrite64, writev, pwritev
            32, 33, 292, 22, 293, // dup, dup2, dup3, pipe, pipe2
            // waiting for descriptors
            7, 271, 23, 270, // poll, ppoll, select, pselect6
            291, 233, 232, 281, 290, // epoll_create1, epoll_ctl, epoll_wait, epoll_pwait, eventfd2
            // memory, which is limited
            9, 11, 25, 10, 28, 12, // mmap, munmap, mremap, mprotect, madvise, brk
            149, 325, 150, // mlock, mlock2, munlock
            239, 324, // get_mempolicy, membarrier
            // threads, which are counted
            60, 231, // exit, exit_group
            273, 218, 186, // set_robust_list, set_tid_address, gettid
            24, 334, 219, 158, // sched_yield, rseq, restart_syscall, arch_prctl
            204, 143, 145, // sched_getaffinity, sched_getparam, sched_getscheduler
            146, 147, 309, // sched_get_priority_max, sched_get_priority_min, getcpu
            // signals that it gets
            13, 14, 15, 130, // rt_sigaction, rt_sigprocmask, rt_sigreturn, rt_sigsuspend
            131, 34, 61, // sigaltstack, pause, wait4
            // clocks
            35, 230, 228, 229, 96, 201, 100, // nanosleep, clock_nanosleep, clock_gettime, clock_getres, gettimeofday, time, times
            // facts about itself and the machine
            39, 110, 111, // getpid, getppid, getpgrp
            102, 107, 104, 108, 118, 120, 115, // getuid, geteuid, getgid, getegid, getresuid, getresgid, getgroups
            63, 99, 97, 98, 318, 95, // uname, sysinfo, getrlimit, getrusage, getrandom, umask
        ]);

    public static SystemCalls Arm64 { get; } = new(
        Architecture: 0xc00000b7, Seccomp: 277, NewTask: 220, Control: 167, DescriptorControl: 25, DeviceControl: 29,
        Scheduler: 119, Futex: 98,
        OnSelf: [(129, 0), (131, 0), (138, 0), (240, 0)],
        OnSelfOrZero: [(261, 0), (122, 0), (118, 0)],
        AllowedHere: // the same in the same order, without those that this architecture never had
        [
            63, 67, 65, 69,
            56, 57, 62,
            80, 79, 291, 48,
            78, 61,
            43, 44, 17, 49, 223,
            64, 68, 66, 70,
            23, 24, 59,
            73, 72,
            20, 21, 22, 19,
            222, 215, 216, 226, 233, 214,
            228, 284, 229,
            236, 283,
            93, 94,
            99, 96, 178,
            124, 293, 128,
            123, 121, 120,
            125, 126, 168,
            134, 135, 139, 133,
            132, 260,
            101, 115, 113, 114, 169, 153,
            172, 173,
            174, 175, 176, 177, 148, 150, 158,
            160, 179, 163, 165, 278, 166,
        ]);

    public int Clone3 => 435;

    /// <summary>Allowed with any arguments. From 424 on the numbers are the same on all architectures.</summary>
    public IEnumerable<int> Allowed =>
    [
        .. AllowedHere,
        436, 439, // close_range, faccessat2
    ];
}
