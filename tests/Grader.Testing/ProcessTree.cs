using System.Globalization;

namespace Grader.Testing;

/// <summary>Processes, and those below one that a test has started, as the kernel lists them.</summary>
public static class ProcessTree
{
    /// <summary>For what takes a moment on a machine that is not choked.</summary>
    static readonly TimeSpan s_generous = TimeSpan.FromMinutes(1);

    /// <summary>Ids of all processes of this machine.</summary>
    public static IEnumerable<int> All() => Directory.GetDirectories("/proc").Select(Path.GetFileName)
        .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    /// <summary>The process and all below it.</summary>
    public static List<int> Of(int root)
    {
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++)
        {
            foreach (var task in TasksOf(tree[i]))
            {
                var children = Read(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                tree.AddRange(children.Select(id => int.Parse(id, CultureInfo.InvariantCulture)));
            }
        }
        return tree;
    }

    /// <summary>Whether the runtime runs that program in it; a process that has ended, fetched or not, runs none.</summary>
    public static bool Runs(int id, string program) =>
        CommandLine(id).Contains(program, StringComparison.Ordinal)
            && Read($"/proc/{id}/comm").StartsWith("dotnet", StringComparison.Ordinal);

    /// <summary>Whether it goes on: a zombie that nobody has fetched does not.</summary>
    public static bool GoesOn(int id) => FieldsBehindTheName(id) is [var state, ..] && state is not ("Z" or "X");

    /// <summary>Its words, with blanks between; empty for one that has ended.</summary>
    public static string CommandLine(int id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    /// <summary>Processor time in its own code, in seconds.</summary>
    public static double SecondsWorked(int id)
    {
        const double TicksPerSecond = 100;
        var fields = FieldsBehindTheName(id);
        return fields.Length > 11 ? int.Parse(fields[11], CultureInfo.InvariantCulture) / TicksPerSecond : 0;
    }

    /// <summary>Waits until one below the root is as the condition says.</summary>
    /// <returns>Which it is.</returns>
    public static int WaitFor(int root, Func<int, bool> condition, string otherwise)
    {
        var found = 0;
        Assert.True(SpinWait.SpinUntil(() => (found = Of(root).Find(id => condition(id))) != 0, s_generous), otherwise);
        return found;
    }

    public static void WaitForTheEndOf(int id, string program) =>
        Assert.True(SpinWait.SpinUntil(() => !Runs(id, program), s_generous), $"{program} outlives its host");

    /// <summary>Those of <c>stat</c> from the state on; the name before them may hold anything.</summary>
    static string[] FieldsBehindTheName(int id)
    {
        var stat = Read($"/proc/{id}/stat");
        return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>None of a process that has ended, also while it was being listed.</summary>
    static string[] TasksOf(int id)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{id}/task");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
