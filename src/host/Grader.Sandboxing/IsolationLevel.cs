
namespace Grader.Sandboxing;

/// <summary>How strongly a box is closed, weakest first.</summary>
public enum IsolationLevel
{
    /// <summary>A process of its own with the kernel's resource limits; files and network are open to it.</summary>
    Process,

    /// <summary>Landlock closes files and network, a system call filter the rest. Works even if namespaces are forbidden.</summary>
    Landlock,

    /// <summary>
    /// Own namespaces through bubblewrap: no network, a root of its own without the user's files, no sight of other processes. The system
    /// call filter applies too, and Landlock if the native launcher was built.
    /// </summary>
    Namespaces,
}
