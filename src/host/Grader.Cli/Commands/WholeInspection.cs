using Grader.Cli.Reports;
using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>An inspection that shows everything at once.</summary>
/// <param name="Html">Where its page goes; null for none.</param>
/// <param name="Opens">Whether a page is opened in the browser.</param>
sealed record WholeInspection(string? Html, bool Opens)
{
    public void Write(Problem problem, string path, Seed seed, Recording recording)
    {
        var page = Html ?? (Opens ? Path.Combine(Directory.CreateTempSubdirectory("grader-").FullName, $"{problem.Id}.html") : null);
        if (page is not null)
        {
            UserFile.Write(page, InspectionPage.Write(problem, path, seed, recording));
        }
        InspectionText.Write(problem, path, seed, recording, Screen.Open());
        if (page is not null)
        {
            Browser.Announce(page, Opens);
        }
    }
}
