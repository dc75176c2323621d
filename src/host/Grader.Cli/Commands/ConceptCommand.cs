using System.CommandLine;
using System.CommandLine.Completions;
using Grader.Cli.Reports;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader concept softmax</c>: one idea on one page, with calls that show it.</summary>
static class ConceptCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("concept")
        {
            Description = "which one; by default all are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(_ => Concepts.Read().All.Select(concept => new CompletionItem(concept.Key)));
        var command = new Command("concept", "Read one page on an idea behind the problems, with an example to run.") { name };
        command.SetAction(parsed =>
        {
            var concepts = Concepts.Read();
            if (parsed.GetValue(name) is { } asked)
            {
                Show(concepts.Find(asked) ?? throw Unknown(concepts, asked));
            }
            else
            {
                List(concepts);
            }
            return ExitCodes.Success;
        });
        return command;
    }

    static void List(Concepts concepts)
    {
        foreach (var concept in concepts.All)
        {
            Console.Out.WriteLine($"  {concept.Key,-16} {concept.Title}");
        }
        Console.Out.WriteLine($"\n`grader concept {concepts.All[0].Key}` shows one.");
    }

    static void Show(Concept concept)
    {
        var page = $"# {concept.Title}\n\n{concept.Text.TrimEnd()}\n\n## Try it\n\n" +
            $"{char.ToUpperInvariant(concept.Example.Shows[0])}{concept.Example.Shows[1..]}:\n\n{Command(concept.Example)}\n\n" +
            $"Problems that rest on it: {string.Join(", ", concept.Problems)}.";
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine(page);
        }
        else
        {
            MarkdownText.Write(page, Screen.Open());
        }
    }

    /// <summary>A command that can be copied: a line of it for each line of the input.</summary>
    static string Command(ConceptExample example) =>
        $"    grader try {example.Problem}{string.Concat(example.Lines.Select(line => $" \\\n      --with '{line}'"))}";

    static UsageException Unknown(Concepts concepts, string asked) => new(
        $"There is no concept '{asked}'; the nearest is {NearestNames.Find(asked, concepts.All.Select(concept => concept.Key)).First()}. " +
        "`grader concept` lists them.");
}
