namespace Grader.Cli.Reports;

/// <summary>How much of a report is written. What helps least is left out first; the verdict, the mistake and its hint never are.</summary>
enum ReportLength
{
    Full,
    WithoutPassed,
    WithOneTable,
    WithoutTables,
}
