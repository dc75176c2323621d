namespace Grader.Protocol;

/// <summary>
/// The outcome of a check or of a whole submission, in order of priority: if several apply, the first is reported. A fault of the grader
/// hides everything. A submission that could not run has no answer to be wrong. A limit that was hit explains a wrong or missing answer
/// better than the answer does.
/// </summary>
public enum Verdict : byte
{
    /// <summary>The grader's own fault; never the candidate's.</summary>
    InternalError,
    CompileError,

    /// <summary>A rule of the problem is broken: a banned API, a rewritten kata.</summary>
    RestrictedFunction,
    MemoryLimitExceeded,
    OutputLimitExceeded,
    TimeLimitExceeded,
    RuntimeError,
    WrongAnswer,
    Accepted,
}

/// <summary>Codes and names of the verdicts.</summary>
public static class Verdicts
{
    extension(Verdict verdict)
    {
        /// <summary>The two- or three-letter code used in reports.</summary>
        public string Code => verdict switch
        {
            Verdict.InternalError => "IE",
            Verdict.CompileError => "CE",
            Verdict.RestrictedFunction => "RF",
            Verdict.MemoryLimitExceeded => "MLE",
            Verdict.OutputLimitExceeded => "OLE",
            Verdict.TimeLimitExceeded => "TLE",
            Verdict.RuntimeError => "RE",
            Verdict.WrongAnswer => "WA",
            Verdict.Accepted => "AC",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

        public string Name => verdict switch
        {
            Verdict.InternalError => "internal error",
            Verdict.CompileError => "compile error",
            Verdict.RestrictedFunction => "restricted function",
            Verdict.MemoryLimitExceeded => "memory limit exceeded",
            Verdict.OutputLimitExceeded => "output limit exceeded",
            Verdict.TimeLimitExceeded => "time limit exceeded",
            Verdict.RuntimeError => "runtime error",
            Verdict.WrongAnswer => "wrong answer",
            Verdict.Accepted => "accepted",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
    }

    /// <summary>The verdict that has this code, or had it in an earlier version.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No verdict has it.</exception>
    public static Verdict FromCode(string code) =>
        code == "PE" ? Verdict.RestrictedFunction :
        Enum.GetValues<Verdict>().Cast<Verdict?>().FirstOrDefault(verdict => verdict!.Value.Code == code)
            ?? throw new ArgumentOutOfRangeException(nameof(code), code, "is the code of no verdict");

    /// <summary>The verdict of a whole from the verdicts of its parts; accepted if there are none.</summary>
    public static Verdict Worst(IEnumerable<Verdict> verdicts) => verdicts.DefaultIfEmpty(Verdict.Accepted).Min();
}
