using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Checks;

/// <summary>The worked example of a statement: the fenced block <c>```example</c>, written as <see cref="WrittenCalls"/> are.</summary>
static class StatementExample
{
    /// <exception cref="InvalidProblemException">There is no such block, or a line of it cannot be read.</exception>
    public static ImmutableArray<WrittenCall> Read(Problem problem, Type contract)
    {
        var path = Path.Combine(problem.Folder, "statement.md");
        if (Lines(problem) is not { } lines)
        {
            throw new InvalidProblemException(
                path, 0, "the checks ask for the worked example, and there is no block that begins with ```example");
        }
        try
        {
            var calls = WrittenCalls.Read(lines, contract);
            var first = lines.IsEmpty ? 0 : lines[0].Number;
            return calls.IsEmpty ? throw new InvalidProblemException(path, first, "the example calls nothing") : calls;
        }
        catch (UnreadableCallException unreadable)
        {
            throw new InvalidProblemException(path, unreadable.Line, unreadable.Message);
        }
    }

    /// <summary>The lines of the block, with their numbers in the statement; null if there is none.</summary>
    public static ImmutableArray<WrittenLine>? Lines(Problem problem)
    {
        var fromBlock = WrittenLine.Of(problem.Statement).SkipWhile(line => line.Text.Trim() != "```example").ToList();
        return fromBlock.Count > 0
            ? [.. fromBlock.Skip(1).TakeWhile(line => line.Text.Trim() != "```")]
            : null;
    }
}
