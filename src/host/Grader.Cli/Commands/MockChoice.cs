namespace Grader.Cli.Commands;

/// <summary>What somebody who writes code in a mock interview may do at its prompt.</summary>
enum MockChoice
{
    Run,
    Show,
    Hint,
    Diagnose,
    Next,
    Quit,
}
