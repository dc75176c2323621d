using System.Collections.Immutable;
using Grader.Cli.Reports;
using Grader.Grading.Inspecting;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>Hands out one look at a training at a time. Each is on record before it is shown.</summary>
static class LooksOnRequest
{
    public static void Hand(Problem problem, Recording recording, CancellationToken cancellation)
    {
        var looks = InspectionText.Looks;
        var names = string.Join(", ", looks.Select(look => look.Name));
        Console.Out.WriteLine($"Say what you want to see, and why, before you look: {names}. q ends.");
        using var history = UserHistory.OpenToRecord();
        var taken = new HashSet<string>();
        while (Prompt.Ask(
            $"\nWhich look ({names}; q ends)? ", text => text is "q" ? looks.Length : Find(looks, FirstWord(text)),
            _ => $"One of {names}, or its beginning.", cancellation) is { } chosen && chosen < looks.Length)
        {
            taken.Add(looks[chosen].Name);
            UserHistory.Try(() => history?.AddLook(problem.Id, looks[chosen].Name, DateTimeOffset.UtcNow));
            using var shown = new StringWriter();
            InspectionText.Write(looks[chosen], recording, Screen.OpenOn(shown));
            Console.Out.WriteLine(string.IsNullOrWhiteSpace($"{shown}") ? "There is nothing of this to see." : $"{shown}".TrimEnd());
        }
        Console.Out.WriteLine(
            $"{SafeText.Count(taken.Count, "look")} of {looks.Length}. `grader diagnose {problem.Id}` asks what is wrong.");
    }

    /// <summary>What comes after it is the reason, as one says it in an interview.</summary>
    static string FirstWord(string text) => text.Split(' ', ',', ':', ';')[0];

    static int? Find(ImmutableArray<Look> looks, string text)
    {
        var fitting = looks.Where(look => text.Length > 0 && look.Name.StartsWith(text, StringComparison.Ordinal)).ToList();
        return fitting is [var only] ? looks.IndexOf(only) : null;
    }
}
