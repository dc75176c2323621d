namespace Grader.Cli;

/// <summary>The exit codes that a script can rely on.</summary>
static class ExitCodes
{
    /// <summary>What was asked for is done.</summary>
    public const int Success = 0;

    /// <summary>Every submission that was graded is accepted.</summary>
    public const int Accepted = Success;

    public const int NotAccepted = 1;

    /// <summary>Wrong usage, a missing file, or an invalid problem.</summary>
    public const int Usage = 2;

    /// <summary>The grader itself failed.</summary>
    public const int Failed = 3;
}

/// <summary>The command line asks for something that makes no sense; the message says what to do.</summary>
sealed class UsageException(string message) : Exception(message);
