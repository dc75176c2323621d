using System.Collections.Immutable;

namespace Grader.Sandboxing;

/// <summary>What to do if there are no namespaces, depending on bubblewrap's complaint.</summary>
static class NamespaceRemedy
{
    const string Usual =
        "install bubblewrap (apt install bubblewrap); in a container, start that with user namespaces allowed " +
        "(docker run --security-opt seccomp=unconfined)";

    /// <summary>Text to look for in the complaint, and what to do. The first match counts.</summary>
    static readonly ImmutableArray<(string Says, string Remedy)> s_known =
    [
        ("a thing of Linux", "run on Linux"),
        ("RTM_NEWADDR", AllowedByAppArmor),
        ("uid map: Permission denied", AllowedByAppArmor),
        ("RTM_NEWLINK", AllowedByAppArmor),
        ("Can't mount proc",
            "the container hides parts of /proc: start it with " +
            "docker run --security-opt seccomp=unconfined --security-opt systempaths=unconfined"),
        ("/ slave",
            "the container's AppArmor profile forbids mounts: start it with " +
            "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined"),
        ("No space left on device", "the limit on namespaces is reached: raise it (sudo sysctl user.max_user_namespaces=15000)"),
        ("namespace",
            "let ordinary users make namespaces (sudo sysctl kernel.unprivileged_userns_clone=1 on Debian); " +
            "in a container, start it with docker run --security-opt seccomp=unconfined"),
        ("not installed", "install bubblewrap (apt install bubblewrap)"),
    ];

    const string AllowedByAppArmor =
        "on Ubuntu 24.04 and later give bwrap an AppArmor profile that allows user namespaces, or switch the rule off " +
        "(sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0); in a container of gVisor it cannot be had";

    public static string For(string reason) =>
        s_known.Where(known => reason.Contains(known.Says, StringComparison.Ordinal)).Select(known => known.Remedy).FirstOrDefault(Usual);
}
