using Grader.Authoring.Reviewing;
using Grader.Grading.Examining;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Reports;

/// <summary>A mock interview as the interviewer sees it: questions, what tells answers apart, and what is wrong with the code.</summary>
sealed class InterviewerText(IReadOnlyDictionary<string, Problem> problems, CardDeck deck, CodeReviews reviews)
{
    public void Write(MockScript script, CancellationToken cancellation)
    {
        Prose.Write(
            $"# Mock interview, {script.Minutes} minutes\n\nFor the interviewer alone. " +
            $"`grader mock --minutes {script.Minutes} --seed {script.Seed}` asks this, as long as nothing else is solved in between.");
        foreach (var (i, part) in script.Parts.Index())
        {
            Prose.Write($"\n## {i + 1}. {Capital(MockWords.Name(part.Kind))}, {part.Minutes} min\n");
            Write(part, script.Seed, cancellation);
        }
        Prose.Write("\n## Levels\n");
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var (weak, good, strong) = MockWords.Rubric(dimension);
            Prose.Write($"- {MockWords.Name(dimension)}. Weak: {weak}. Good: {good}. Strong: {strong}.");
        }
    }

    void Write(MockPart part, string seed, CancellationToken cancellation)
    {
        if (part.Kind == MockPartKind.Card)
        {
            WriteCard(deck.Find(part.Subject)!);
            return;
        }
        var problem = problems[part.Subject];
        switch (part.Kind)
        {
            case MockPartKind.FollowUps:
                WriteFollowUps(problem);
                break;
            case MockPartKind.Review:
                WriteReview(reviews.Pick(problem, Seed.Parse(seed)!.Value, cancellation));
                break;
            default:
                WriteProblem(problem);
                break;
        }
    }

    static void WriteCard(QuestionCard card)
    {
        Prose.Write($"{card.Question.Trim()}\n\nThen: {card.Constraint.Trim()}\n");
        Prose.Write(string.Join('\n', card.FollowUps.Select(question => $"- {question.Trim()}")));
        Prose.Write($"\nWeak: {card.Weak.Trim()}\n\nGood: {card.Good.Trim()}\n\nStrong: {card.Strong.Trim()}");
    }

    static void WriteFollowUps(Problem problem)
    {
        foreach (var followUp in problem.ReadFollowUps())
        {
            Prose.Write($"- {followUp.Question}\n\n{followUp.Answer}\n");
        }
    }

    static void WriteProblem(Problem problem)
    {
        Prose.Write($"{problem.Manifest.Title}: `grader show {problem.Id}` is what the candidate reads.");
        if (problem.Kata is { } kata)
        {
            var causes = kata.Bugs.Select(bug => bug.Lines.IsEmpty ? bug.Cause : $"{bug.Cause}, line {string.Join(" or ", bug.Lines)}");
            Prose.Write($"\nWhat is wrong: {string.Join("; ", causes)}.");
        }
        if (problem.ReadHints() is { IsEmpty: false } hints)
        {
            Prose.Write(
                $"\nIf the candidate is stuck, the faintest first:\n\n{string.Join('\n', hints.Select(hint => $"- {InOneLine(hint)}"))}");
        }
        if (problem.Kata is null && problem.ReadMistakes() is { IsEmpty: false } mistakes)
        {
            Prose.Write(
                $"\nWhat people get wrong:\n\n{string.Join('\n', mistakes.Take(8).Select(mistake => $"- {mistake.Feedback}"))}");
        }
    }

    static void WriteReview(CodeForReview code)
    {
        Console.Out.WriteLine(new CodePages(code.Source.Text, PageSize.Whole).Next());
        if (code.IsRight)
        {
            Prose.Write("\nNothing is wrong with it.");
            return;
        }
        var place = $"\nWrong: line {string.Join(" or ", code.Lines)}. {code.Feedback}".TrimEnd();
        Prose.Write(code.Instead.Length > 0 ? $"{place} A right program has\n\n{Indented(code.Instead)}" : place);
        Prose.Write($"\nAn input that breaks it:\n\n{Indented(code.Breaking!.Text)}");
    }

    static string Indented(string text) => $"    {text.Replace("\n", "\n    ", StringComparison.Ordinal)}";

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
