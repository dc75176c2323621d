using Grader.Cli.Reports;
using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>Asks what the user can do of the present phase, item by item: beside it stands what a weak and a strong answer does.</summary>
static class ChecklistQuestions
{
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static void Ask(History history, PracticeRecord record, DateOnly today, CancellationToken cancellation)
    {
        if (record.Plan?.PhaseOn(today) is not { } phase)
        {
            Console.Out.WriteLine("The plan has no day of training left.");
            return;
        }
        var open = record.Checklist.Of(phase.Round).Where(item => item.SeenBy is null).ToList();
        if (open.Count == 0)
        {
            Console.Out.WriteLine($"Grader ticks the checklist of {phase.Round.Title()} itself, from what it has graded.");
            return;
        }
        foreach (var (i, item) in open.Index())
        {
            var gap = i > 0 ? "\n" : "";
            Prose.Write($"{gap}{i + 1} of {open.Count} · I can {item.Text}\n\n- weak: {item.Weak}\n- strong: {item.Strong}\n");
            var given = Prompt.Ask(
                "Which is yours? strong or weak (s/w): ", ReadStrong, _ => "  Type strong or weak, or s or w.", cancellation);
            if (given is not { } can)
            {
                return;
            }
            history.RateItem(item.Key, can, DateTimeOffset.UtcNow);
        }
    }

    static bool? ReadStrong(string text) => text switch
    {
        "s" or "strong" => true,
        "w" or "weak" => false,
        _ => null,
    };
}
