using System.Collections.Immutable;
using Grader.Confinement;

namespace Grader.Checks;

/// <summary>
/// A submission as checks see it: it is asked, one call at a time, and the host measures what a call takes. A check knows nothing of the
/// processes behind it; a test puts a candidate in memory in their place.
/// </summary>
public interface ICandidate
{
    /// <summary>Time of all calls so far, less the time in which others had the processors.</summary>
    TimeSpan Used { get; }

    /// <summary>Processor time since the last fresh start, as the kernel counts it.</summary>
    ProcessorTime ProcessorTime { get; }

    /// <summary>Largest resident memory since the last fresh start, in bytes; 0 while nothing is loaded.</summary>
    long PeakMemory { get; }

    /// <summary>How often all its objects ended: it was started afresh, or a call ended its process.</summary>
    int Ended { get; }

    /// <summary>Whether a call ended its process.</summary>
    bool HasDied { get; }

    /// <summary>Whether it makes objects. If all its methods are static, it has only the state of its class.</summary>
    bool HasObjects { get; }

    /// <summary>Calls a method and waits until it returns or fails.</summary>
    /// <param name="instance">Number of the object; it is constructed when it is first called.</param>
    /// <param name="returnArguments">Whether to give the arguments back as they are after the call.</param>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    /// <exception cref="InvalidOperationException">The arguments are more than one call can carry.</exception>
    Observation Call(int instance, string method, ImmutableArray<NamedValue> arguments, bool returnArguments);

    /// <summary>A number for an object that is constructed when it is first called.</summary>
    int NextInstance();

    /// <summary>The contract's names for the parts of what a method returns; empty if that is not a tuple.</summary>
    ImmutableArray<string> PartsOf(string method);

    /// <summary>
    /// Until the result is disposed of, nobody overwrites the arrays of arguments and answers after a call or fills free memory before one.
    /// Otherwise both are done: the caller owns the arrays and may overwrite them.
    /// </summary>
    IDisposable LeaveArrays();

    /// <summary>Starts it afresh: static fields, and whatever differs from one process to the next, are no longer the same.</summary>
    void Renew();

    /// <summary>The same, with a different number of processors, as on another machine.</summary>
    void RenewElsewhere();

    /// <summary>Ends it; the next call starts it afresh.</summary>
    void EndProcess();
}
