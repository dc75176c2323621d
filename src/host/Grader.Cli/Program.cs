using System.CommandLine;
using System.CommandLine.Invocation;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Reports;
using Grader.Grading.Compiling;

var root = new RootCommand("Practise machine-learning implementation: write it from memory, have it graded, learn what was wrong.")
{
    RunCommand.Create(),
    TryCommand.Create(),
    WatchCommand.Create(),
    ReportCommand.Create(),
    BatchCommand.Create(),
    BenchCommand.Create(),
    InspectCommand.Create(),
    DiagnoseCommand.Create(),
    HintCommand.Create(),
    ConceptCommand.Create(),
    ExplainCommand.Create(),
    ReviewCommand.Create(),
    SolutionCommand.Create(),
    FollowUpsCommand.Create(),
    ListCommand.Create(),
    ShowCommand.Create(),
    InitCommand.Create(),
    StartCommand.Create(),
    ClockCommands.CreatePause(),
    ClockCommands.CreateResume(),
    ResetCommand.Create(),
    AttemptsCommand.Create(),
    ProgressCommand.Create(),
    PlanCommand.Create(),
    TodayCommand.Create(),
    CardsCommand.Create(),
    MockCommand.Create(),
    NewCommand.Create(),
    VerifyCommand.Create(),
    CalibrateCommand.Create(),
    DoctorCommand.Create(),
    OptimizeCommand.Create(),
    CompletionCommand.Create(),
};
root.Subcommands.Add(HelpCommand.Create(root));
root.SetAction(_ => Welcome.Show());

Screen.Prepare();
var traceTiming = new Option<bool>("--trace-timing") { Description = "say on stderr where the time went", Recursive = true };
root.Options.Add(traceTiming);
if (EmptyArgument.Complaint(args) is { } complaint)
{
    Console.Error.WriteLine(complaint);
    return ExitCodes.Usage;
}
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    Console.Error.WriteLine(HelpCommand.Complaint(root, parsed));
    return ExitCodes.Usage;
}
using var trace = parsed.GetValue(traceTiming) ? new TimingTrace() : null;
// other actions have nothing to clean up, so signals keep their default effect
using var stop = parsed.Action is AsynchronousCommandLineAction ? new StopSignal() : null;
try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    return await parsed.InvokeAsync(configuration, stop?.Token ?? default);
}
catch (Exception mistake) when (UserMistakes.Include(mistake))
{
    Console.Error.WriteLine(mistake.Message);
    return ExitCodes.Usage;
}
catch (OperationCanceledException) when (stop is not null)
{
    Console.Error.WriteLine("Stopped.");
    return stop.ExitCode;
}
catch (LibTorchMissingException missing)
{
    Console.Error.WriteLine(missing.Message);
    return ExitCodes.Failed;
}
catch (Exception bug)
{
    Console.Error.WriteLine(FaultReport.Write(bug.ToString()));
    return ExitCodes.Failed;
}
