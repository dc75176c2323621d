using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>
/// The launcher if no C compiler was available to build the native one: the program starts, restricts its main thread, and executes itself
/// again. Only what runs after an <c>exec</c> is restricted in every thread: the runtime's finalizer and pool threads already exist when
/// <c>Main</c> starts.
/// </summary>
public static class SelfRestrictingLauncher
{
    public const string Command = "--restrict";

    const string As = "as:";

    /// <summary>
    /// What follows <see cref="Command"/>, and what the native launcher takes: the user to become, the rules, and the program to execute
    /// under them.
    /// </summary>
    /// <param name="user">The user to become, with the group of the same id and no other; null to stay the current user.</param>
    public static IReadOnlyList<string> Arguments(IEnumerable<FileRule> rules, int? user, IEnumerable<string> program) =>
        [.. user is { } id ? [$"{As}{id}"] : Array.Empty<string>(), .. rules.Select(rule => rule.ToString()), "--", .. program];

    public static bool IsAskedFor(string[] arguments) => arguments is [Command, ..];

    /// <summary>Restricts this thread and executes the program.</summary>
    /// <returns>Never.</returns>
    /// <exception cref="Win32Exception">The kernel refused.</exception>
    public static int Run(string[] arguments)
    {
        var separator = Array.IndexOf(arguments, "--");
        int? user = arguments[1].StartsWith(As, StringComparison.Ordinal)
            ? int.Parse(arguments[1][As.Length..], CultureInfo.InvariantCulture)
            : null;
        Landlock.RestrictThisThread(arguments[(user is null ? 1 : 2)..separator].Select(FileRule.Parse), user);
        string[] program = arguments[(separator + 1)..];
        _ = Libc.Execute(program[0], [.. program, null]);
        throw new Win32Exception(
            Marshal.GetLastPInvokeError(), $"{program[0]} could not be executed: {Marshal.GetLastPInvokeErrorMessage()}");
    }
}
