using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Authoring.Reviewing;

/// <summary>A right program with one passage changed, so that the place of the mistake is known, if it is one.</summary>
/// <param name="Lines">1-based; whoever names one of them has found the place.</param>
/// <param name="Instead">What the right program has there.</param>
/// <param name="Feedback">What the mistake is, in a sentence; null if nobody wrote one.</param>
sealed partial record FlawedProgram(SourceFile Source, ImmutableArray<int> Lines, string Instead, string? Feedback)
{
    /// <summary>More than this is a different program, not one with a mistake.</summary>
    const int MostPassages = 3, MostLines = 4;

    /// <summary>
    /// A known mistake, compared with the right program that is most like it. Where they differ in several passages, each is changed alone:
    /// most of them make no difference. Empty if no right program is like it.
    /// </summary>
    public static IEnumerable<FlawedProgram> From(Mistake mistake, IEnumerable<SourceFile> right)
    {
        var code = PlainCode.Of(mistake.Source.Text);
        var (program, difference) = right.Select(program => (program, Difference: Compare(program.Text, code)))
            .MinBy(compared => compared.Difference.DiffBlocks.Sum(block => 1 + block.InsertCountB + block.DeleteCountA));
        return difference.DiffBlocks.Count <= MostPassages && difference.DiffBlocks.All(IsShort)
            ? Passages(program, difference).Select(flawed => flawed with { Feedback = mistake.Feedback })
            : [];
    }

    /// <summary>A small change to a right program; null if it looks like one that no person makes.</summary>
    /// <param name="right">Without comments.</param>
    public static FlawedProgram? From(SourceFile right, Mutation mutation)
    {
        if (mutation.Kind is "early return" or "early end"
            || mutation.Replacement is "true" or "false" || mutation.Replacement.StartsWith('!'))
        {
            return null;
        }
        var code = (mutation with { Replacement = WithoutNeedlessBrackets(mutation.Replacement) }).ApplyTo(right.Text);
        if (mutation.Kind == "removed statement")
        {
            code = EmptyStatement().Replace(code, "", 1);
        }
        return !EmptyStatement().IsMatch(code) && Passages(right, Compare(right.Text, code)).ToList() is [var only] ? only : null;
    }

    /// <summary><c>(i) + 1</c> is <c>i + 1</c>: nobody writes the brackets that a change puts around any expression.</summary>
    static string WithoutNeedlessBrackets(string expression) => NeedlessBrackets().Replace(expression, "$1$2");

    static DiffResult Compare(string right, string code) => Differ.Instance.CreateLineDiffs(right, code, ignoreWhitespace: true);

    static bool IsShort(DiffBlock block) => Math.Max(block.InsertCountB, block.DeleteCountA) <= MostLines;

    static IEnumerable<FlawedProgram> Passages(SourceFile right, DiffResult difference) =>
        difference.DiffBlocks.Where(IsShort).Select(block => ChangeOnly(block, right, difference));

    static FlawedProgram ChangeOnly(DiffBlock block, SourceFile right, DiffResult difference)
    {
        var changed = difference.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB);
        string[] code =
        [
            .. difference.PiecesOld.Take(block.DeleteStartA), .. changed,
            .. difference.PiecesOld.Skip(block.DeleteStartA + block.DeleteCountA),
        ];
        var lines = block.InsertCountB > 0
            ? Enumerable.Range(block.DeleteStartA + 1, block.InsertCountB)
            : AroundGap(code, block.DeleteStartA);
        var instead = difference.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA).Select(line => line.Trim());
        return new FlawedProgram(right with { Text = string.Join('\n', code) }, [.. lines], string.Join('\n', instead), Feedback: null);
    }

    /// <summary>If lines are missing, the place is from the last line of code before the gap to the first one after it.</summary>
    /// <param name="gap">How many lines stand before it.</param>
    static IEnumerable<int> AroundGap(string[] code, int gap)
    {
        var (first, last) = (Math.Max(1, gap), gap + 1);
        while (first > 1 && IsBare(code[first - 1]))
        {
            first--;
        }
        while (last < code.Length && IsBare(code[last - 1]))
        {
            last++;
        }
        return Enumerable.Range(first, last - first + 1);
    }

    /// <summary>Whether a line holds nothing that could be named as wrong.</summary>
    static bool IsBare(string line) => line.Trim() is "" or "{" or "}";

    [GeneratedRegex(@"^\((\w+(?:[.\w]*|\[[\w, ]+\]))\)( [+-] 1)?$")]
    private static partial Regex NeedlessBrackets();

    [GeneratedRegex(@"^[ \t]*;[ \t]*\n", RegexOptions.Multiline)]
    private static partial Regex EmptyStatement();
}
