using System.Collections.Immutable;

namespace Grader.Confinement;

/// <summary>The system calls that the filter speaks about, by their number on one architecture.</summary>
sealed record SystemCalls(
    uint Architecture, int Seccomp, int NewTask, int Control, int DescriptorControl, int DeviceControl,
    ImmutableArray<(int Number, int Argument)> OnSelf, ImmutableArray<(int Number, int Argument)> OnSelfOrZero, ImmutableArray<int> RefusedHere)
{
    /// <summary>F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE: a lock on a file that two boxes see is a way to talk.</summary>
    public static ReadOnlySpan<int> Locks => [6, 7, 37, 38, 1024];

    /// <summary>
    /// TIOCSTI, TIOCLINUX: typing into the terminal of whoever started the grader. FS_IOC_SETFLAGS, FS_IOC32_SETFLAGS, FS_IOC_SETVERSION,
    /// FS_IOC_FSSETXATTR: metadata of a file that is open for reading alone.
    /// </summary>
    public static ReadOnlySpan<int> DeviceRequests => [0x5412, 0x541c, 0x40086602, 0x40046602, 0x40087602, 0x401c5820];

    public static SystemCalls X64 { get; } = new(
        Architecture: 0xc000003e, Seccomp: 317, NewTask: 56, Control: 157, DescriptorControl: 72, DeviceControl: 16,
        OnSelf: [(62, 0), (234, 0), (129, 0), (297, 0)], // kill, tgkill, rt_sigqueueinfo, rt_tgsigqueueinfo
        OnSelfOrZero: [(302, 0), (203, 0), (144, 0), (142, 0), (314, 0)], // prlimit64, sched_setaffinity, _setscheduler, _setparam, _setattr
        RefusedHere:
        [
            41, 53, // socket, socketpair
            57, 58, 59, 322, // fork, vfork, execve, execveat
            101, 310, 311, 312, // ptrace, process_vm_readv, process_vm_writev, kcmp
            200, // tkill
            29, 30, 31, 64, 65, 66, 220, 68, 69, 70, 71, // shmget, shmat, shmctl, semget, semop, semctl, semtimedop, msgget, msgsnd, msgrcv, msgctl
            240, 241, // mq_open, mq_unlink
            73, // flock
            141, 251, // setpriority, ioprio_set
            319, 323, 321, 298, // memfd_create, userfaultfd, bpf, perf_event_open
            248, 249, 250, // add_key, request_key, keyctl
            155, 161, 165, 166, 272, 308, // pivot_root, chroot, mount, umount2, unshare, setns
            303, 304, // name_to_handle_at, open_by_handle_at
            300, 179, 163, // fanotify_init, quotactl, acct
            167, 168, 169, 246, 320, 175, 313, 176, // swapon, swapoff, reboot, kexec_load, kexec_file_load, init_module, finit_module, delete_module
            103, 135, 136, 139, 153, 154, 156, 172, 173, // syslog, personality, ustat, sysfs, vhangup, modify_ldt, _sysctl, iopl, ioperm
            170, 171, 159, 305, 164, 227, // sethostname, setdomainname, adjtimex, clock_adjtime, settimeofday, clock_settime
            279, 256, // move_pages, migrate_pages
            // what Landlock does not cover: mode, owner, times and extended attributes of every file of the user, and its length before version 3
            90, 91, 268, // chmod, fchmod, fchmodat
            92, 93, 94, 260, // chown, fchown, lchown, fchownat
            132, 235, 261, 280, // utime, utimes, futimesat, utimensat
            188, 189, 190, 197, 198, 199, // setxattr, lsetxattr, fsetxattr, removexattr, lremovexattr, fremovexattr
            191, 192, 193, 194, 195, 196, // getxattr, lgetxattr, fgetxattr, listxattr, llistxattr, flistxattr
            76, 133, 259, // truncate, mknod, mknodat
            253, 294, 254, // inotify_init, inotify_init1, inotify_add_watch: the names of files that others create
            27, 162, 306, // mincore, sync, syncfs: what others have in memory, and making them wait
            105, 106, 113, 114, 117, 119, 116, 122, 123, 126, // setuid, setgid, setreuid, setregid, setresuid, setresgid, setgroups, setfsuid, setfsgid, capset
            206, 207, 208, 209, 210, 333, // io_setup, io_destroy, io_getevents, io_submit, io_cancel, io_pgetevents
        ]);

    public static SystemCalls Arm64 { get; } = new(
        Architecture: 0xc00000b7, Seccomp: 277, NewTask: 220, Control: 167, DescriptorControl: 25, DeviceControl: 29,
        OnSelf: [(129, 0), (131, 0), (138, 0), (240, 0)],
        OnSelfOrZero: [(261, 0), (122, 0), (119, 0), (118, 0), (274, 0)],
        RefusedHere:
        [
            198, 199,
            221, 281,
            117, 270, 271, 272,
            130,
            194, 196, 195, 190, 193, 191, 192, 186, 189, 188, 187,
            180, 181,
            32,
            140, 30,
            279, 282, 280, 241,
            217, 218, 219,
            41, 51, 40, 39, 97, 268,
            264, 265,
            262, 60, 89,
            224, 225, 142, 104, 294, 105, 273, 106,
            116, 92, 58,
            161, 162, 171, 266, 170, 112,
            239, 238,
            52, 53, // there is no chmod
            55, 54,
            88,
            5, 6, 7, 14, 15, 16,
            8, 9, 10, 11, 12, 13,
            45, 33,
            26, 27,
            232, 81, 267,
            146, 144, 145, 143, 147, 149, 159, 151, 152, 91,
            0, 1, 2, 3, 4, 292,
        ]);

    public int Clone3 => 435;

    /// <summary>Refused whatever their arguments. From 424 on the numbers are common to all architectures.</summary>
    public IEnumerable<int> Refused =>
    [
        .. RefusedHere,
        424, 434, 438, // pidfd_send_signal, pidfd_open, pidfd_getfd
        425, 426, 427, // io_uring_setup, io_uring_enter, io_uring_register
        428, 429, 430, 431, 432, 433, 442, // open_tree, move_mount, fsopen, fsconfig, fsmount, fspick, mount_setattr
        452, 463, 464, 465, 466, 451, // fchmodat2, setxattrat, getxattrat, listxattrat, removexattrat, cachestat
        440, 443, 447, 448, 457, 458, 467, // process_madvise, quotactl_fd, memfd_secret, process_mrelease, statmount, listmount, open_tree_attr
    ];
}
