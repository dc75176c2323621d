namespace Grader.Cli.Tests;

/// <summary>What commands show on a terminal of 24 lines.</summary>
public sealed class PagesOnTerminalTests : IDisposable
{
    readonly GraderProcess _grader = new();

    [TerminalTheory]
    [Trait("Tier", "full")]
    [InlineData(80)]
    [InlineData(60)]
    public void An_inspection_breaks_no_number_and_no_word(int columns)
    {
        var lines = Lines(_grader.RunOnTerminal(columns, "inspect", "early-plateau", "--seed", "1"));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, columns));
        Assert.Contains(
            lines,
            line => line.EndsWith("update /", StringComparison.Ordinal) || line.Contains("update /  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  0.weight ", StringComparison.Ordinal) && line.Any(c => c is >= '▁' and <= '█'));
        Assert.DoesNotContain(lines, line => line.Trim().Length == 1);
    }

    [TerminalTheory]
    [InlineData("attention", 60)]
    [InlineData("attention", 80)]
    [InlineData("getting-worse", 60)]
    public void A_statement_is_laid_out_and_broken_between_words(string problem, int columns)
    {
        var screen = string.Join('\n', Lines(_grader.RunOnTerminal(columns, "show", problem)));
        Assert.All(Lines(screen), line => Assert.InRange(line.Length, 0, columns));
        foreach (var mark in new[] { "**", "`", "|--", "## " })
        {
            Assert.DoesNotContain(mark, screen);
        }
        var words = screen.Split(' ', '\n').ToHashSet();
        var written = _grader.Run("show", problem).Out.Split('\n')
            .TakeWhile(line => line != "## Causes to choose from")
            .SelectMany(line => line.Split(' '));
        Assert.Subset(words, written.Where(word => word.Length > 0 && word.All(char.IsAsciiLetter)).ToHashSet());
        Assert.Contains(problem == "attention" ? "float[,] Attention(" : "misaligned-labels", screen);
    }

    [TerminalTheory]
    [InlineData(80)]
    public void A_diagnosis_is_asked_with_its_choices_in_sight(int columns)
    {
        const string Typed = "dead-rely\n?3\ndead-relu\n\n900\n31\nunits-ded\nunits-dead\nn\n";
        var screen = string.Join('\n', Lines(_grader.TypeOnTerminal(Typed, columns, "diagnose", "getting-worse")));
        Assert.All(Lines(screen), line => Assert.InRange(line.Length, 0, columns));
        Assert.Contains("There is no cause `dead-rely`; the nearest is dead-relu.", screen);
        var words = string.Join(' ', screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches("dead-relu: .*units output zero for every input and never recover", words);
        Assert.Contains("There is no evidence `units-ded`; the nearest is units-dead.", screen);
        Assert.Contains("The lines are 1 to 93.", screen);
        var questions = Lines(screen).Index()
            .Where(line => line.Item.Contains(")? ", StringComparison.Ordinal))
            .Select(line => line.Index).ToList();
        // what was typed may be echoed above it
        var title = Lines(screen).FindIndex(line => line.Contains("what is wrong?", StringComparison.Ordinal));
        Assert.InRange(questions[0] - title, 14, 23); // all causes and the question, on one screen
        Assert.Contains("   1 // diagnosis: ?", screen);
        Assert.Contains("  31     ", screen);
        Assert.DoesNotContain("  80 ", screen); // nobody has asked for that page
    }

    public void Dispose() => _grader.Dispose();

    /// <summary>Without colours.</summary>
    static List<string> Lines(string screen)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(
            screen.ReplaceLineEndings("\n"), @"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]", "");
        return [.. plain.Split('\n')];
    }
}
