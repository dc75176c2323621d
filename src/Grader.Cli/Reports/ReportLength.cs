namespace Grader.Cli.Reports;

/// <summary>How much of a report is written; what helps least is left out first, and the verdict, the mistake and its hint never.</summary>
enum ReportLength
{
    Full,
    WithoutPassed,
    WithOneTable,
    WithoutTables,
}
