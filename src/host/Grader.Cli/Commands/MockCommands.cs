using Grader.Grading.Compiling;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>What is done at the prompt of a mock interview while code is written.</summary>
/// <param name="path">The file, from the folder of the interview.</param>
/// <param name="shown">The same, from the folder in which the interview was begun: other terminals are there.</param>
sealed class MockCommands(Problem problem, string path, string shown, MockWish wish, CancellationToken cancellation)
{
    public string Names => problem.Kata is null ? "run, show, hint, next or q?" : "diagnose, run, show, hint, next or q?";

    public string Explained =>
        (problem.Kata is null
            ? ""
            : $"`grader inspect {problem.Id} {shown}` in another terminal looks at its training; diagnose before you fix it.\n") +
        "run grades it, show is the statement, hint costs, next ends this part, q interrupts the interview.";

    /// <summary>By name or its beginning; null for any other text.</summary>
    public static MockChoice? Find(string text) => Prompt.OneOf<MockChoice>(text);

    public void Do(MockChoice choice)
    {
        try
        {
            Carry(choice);
        }
        catch (Exception mistake) when (UserMistakes.Include(mistake) || mistake is LibTorchMissingException)
        {
            Console.Out.WriteLine(mistake.Message); // it ends no interview
        }
    }

    void Carry(MockChoice choice)
    {
        switch (choice)
        {
            case MockChoice.Run:
                RunCommand.Grade(problem.Id, path, wish.Roots, null, wish.Isolation, RequestedReports.Read(null), cancellation);
                break;
            case MockChoice.Show:
                ShowCommand.Show(problem, keys: false);
                break;
            case MockChoice.Hint:
                HintCommand.Show(problem, asked: null);
                break;
            case MockChoice.Diagnose:
                DiagnoseCommand.Diagnose(problem, cancellation);
                break;
        }
    }
}
