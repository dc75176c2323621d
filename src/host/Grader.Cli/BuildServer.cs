namespace Grader.Cli;

/// <summary>Whether this is a build server, where other people's code is graded and nobody watches.</summary>
static class BuildServer
{
    /// <summary>Build servers say so in this variable.</summary>
    public static bool IsThis =>
        Environment.GetEnvironmentVariable("CI")?.Trim().ToLowerInvariant() is not (null or "" or "0" or "false" or "no");
}
