namespace Grader.Cli.Commands;

/// <summary>
/// No command takes an empty argument: one comes from quotes with nothing between them, or from a variable that is not set.
/// </summary>
static class EmptyArgument
{
    /// <summary>What is wrong, in a sentence; null if no argument is empty.</summary>
    public static string? Complaint(IReadOnlyList<string> arguments)
    {
        if (arguments is [['[', ..], ..])
        {
            return null; // a shell asks how to complete a line, which may be empty
        }
        foreach (var (i, argument) in arguments.Index())
        {
            if (string.IsNullOrWhiteSpace(argument))
            {
                return $"Argument {i + 1} is empty: look at its quotes, or at the variable that it comes from.";
            }
            if (argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') == argument.Length - 1)
            {
                return $"{argument} has no value: look at its quotes, or at the variable that it comes from.";
            }
        }
        return null;
    }
}
