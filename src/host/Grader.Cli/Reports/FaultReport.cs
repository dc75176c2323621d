using System.Globalization;
using System.Runtime.InteropServices;
using Grader.Grading.Judging;
using Grader.Protocol;

namespace Grader.Cli.Reports;

/// <summary>What the developers need to know about a fault of the grader, in a file of its own that the user can send.</summary>
static class FaultReport
{
    /// <summary>What to tell the user: where the file lies, or all of it if it could not be written.</summary>
    public static string Write(string fault)
    {
        var version = typeof(FaultReport).Assembly.GetName().Version;
        var text =
            $"grader {version} · {RuntimeInformation.FrameworkDescription} · {RuntimeInformation.OSDescription}\n{fault}\n";
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(StateFolder.Location, "faults"));
            var time = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var path = Path.Combine(folder.FullName, $"{time}-{Environment.ProcessId}.txt");
            File.WriteAllText(path, text);
            return $"The grader itself failed; this is not your code's fault. Please report it, with the file {path}";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"The grader itself failed; this is not your code's fault. Please report what follows.\n{text}";
        }
    }

    public static string Describe(Report report) => string.Join('\n',
        [
            $"problem {report.Problem}, submission {report.Submission}, seed {report.Seed}, isolation {report.Isolation}",
            report.Reason ?? "",
            .. report.Checks.Where(check => check.Verdict == Verdict.InternalError)
                .Select(check => $"check `{check.Name}`: {check.Message}\n{check.Detail}"),
        ]);
}
