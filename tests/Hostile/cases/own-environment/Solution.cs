// expect: AC
// why: The worker's environment holds nothing of the user's, neither through .NET nor through /proc.
public class Solution
{
    static bool? s_broken;

    /// <summary>The right answer where the attempt was denied, and a wrong one where it succeeded.</summary>
    public float[,] Scale(float[,] matrix, float factor)
    {
        var broken = s_broken ??= IsBroken();
        var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
        for (var i = 0; i < scaled.GetLength(0); i++)
            for (var j = 0; j < scaled.GetLength(1); j++)
                scaled[i, j] = broken ? float.NaN : matrix[i, j] * factor;
        return scaled;
    }

    static bool IsBroken()
    {
        try
        {
            return Succeeds();
        }
        catch (Exception denied) when (denied is not (EntryPointNotFoundException or DllNotFoundException or TypeLoadException))
        {
            Console.WriteLine($"denied: {denied.GetType().Name}: {denied.Message}");
            return false;
        }
    }

    static readonly string[] s_private = ["PATH", "SSH_AUTH_SOCK", "USER", "USERNAME", "LOGNAME", "SHELL", "MAIL", "LANG", "SUDO_USER", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "GITHUB_TOKEN", "OLDPWD"];

    static bool Succeeds()
    {
        if (s_private.FirstOrDefault(name => Environment.GetEnvironmentVariable(name) is not null) is { } found)
        {
            Console.WriteLine(found);
            return true;
        }
        if (Environment.GetEnvironmentVariable("HOME") is { } home && (home.StartsWith("/root") || home.StartsWith("/home")))
            return true;
        return File.ReadAllText("/proc/self/environ").Split('\0').Any(entry => s_private.Contains(entry.Split('=')[0]));
    }
}
