using Grader.Protocol;

namespace Grader.Authoring;

/// <summary>A program with one small change.</summary>
/// <param name="Line">1-based line of the change in the original.</param>
/// <param name="Before">The lines of the original that change, joined, with blanks reduced.</param>
/// <param name="After">What they become.</param>
public sealed record Mutant(Mutation Mutation, SourceFile Source, int Line, string Before, string After)
{
    public static Mutant Apply(SourceFile original, Mutation mutation)
    {
        var text = original.Text;
        var mutated = mutation.ApplyTo(text);
        var start = mutation.Start == 0 ? 0 : text.LastIndexOf('\n', mutation.Start - 1) + 1;
        var rest = text.Length - EndOfLine(text, mutation.Start + mutation.Length);
        return new Mutant(
            mutation, original with { Text = mutated }, 1 + text.AsSpan(0, start).Count('\n'),
            Plain(text[start..^rest]), Plain(mutated[start..^rest]));
    }

    static int EndOfLine(string text, int position) => text.IndexOf('\n', position) is >= 0 and var end ? end : text.Length;

    /// <summary>Without trailing comments: only code is shown and compared.</summary>
    static string Plain(string lines) => string.Join(' ', lines.Split('\n')
        .Select(line => line.Split(" // ")[0].Trim()).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
