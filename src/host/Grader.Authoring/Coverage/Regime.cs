namespace Grader.Authoring.Coverage;

/// <summary>A part of the input space of one method, in which a submission may be wrong although it is right everywhere else.</summary>
/// <param name="Method">The contract's.</param>
/// <param name="Text">What its calls have in common, to be read after "with": "more than 64 columns of query".</param>
/// <param name="Contains">Whether a call of the method belongs to it.</param>
sealed record Regime(string Method, string Text, Func<CallSituation, bool> Contains)
{
    /// <summary>By this the list of what a statement rules out names it.</summary>
    public string Name => $"{Method}: {Text}";
}
