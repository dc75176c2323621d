using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using CsCheck;
using Grader.Numerics;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// What one check works with: the submission, the problem, a random generator of its own, and what it has observed so far.
/// </summary>
public sealed class CheckContext
{
    readonly List<Observation> _observations = [];
    readonly List<Observation> _made = [];
    readonly HashSet<TrainedObject> _trained = [];
    (Value Expected, Value Actual)? _compared;
    Question? _question;
    Tolerance _within;

    public required Problem Problem { get; init; }

    public required ICandidate Candidate { get; init; }

    /// <summary>Seeded from the run's seed and the check's position, so that one check never shifts the inputs of another.</summary>
    public required PCG Random { get; init; }

    /// <summary>What the candidate wrote; a diagnosis stands at its top.</summary>
    public ImmutableArray<SourceFile> Sources { get; init; } = [];

    /// <summary>For katas: how the submission differs from the starter.</summary>
    public StarterDifference? Difference { get; init; }

    /// <summary>For katas: results of the assertions that the diagnosis names as evidence.</summary>
    public ImmutableArray<TriedAssertion> Assertions { get; init; } = [];

    /// <summary>Says when the user gives up.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>How much to ask after a failure, for the sake of the report.</summary>
    public Effort Effort { get; init; } = Effort.VerdictOnly;

    /// <summary>Told each input that a check draws or gives as an example; null if nobody asks.</summary>
    internal Action<object?>? Drawn { get; init; }

    /// <summary>Whether time ran out while we asked more after a failure.</summary>
    public bool RanOutOfTime { get; internal set; }

    /// <summary>The runs that the checks of this grading share.</summary>
    public SharedRuns Shared { get; init; } = new(seed: 0);

    /// <summary>
    /// The calls of the case in progress. For objects that other checks have asked too: the calls that trained them and those of this
    /// check.
    /// </summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>What was asked and answered in the cases so far.</summary>
    public ObservedCases Cases { get; } = new();

    /// <summary>
    /// The largest share of its tolerance that an answer used: at most 1 if all were accepted. Null if no answer had a tolerance.
    /// </summary>
    public double? ToleranceUse { get; private set; }

    /// <summary>What was measured and compared with a threshold, case by case.</summary>
    public List<Measurement> Measurements { get; } = [];

    /// <summary>Wall time of all calls that this check made.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Starts a new case with a fresh object of the submission's class.</summary>
    public ICandidateObject NewCase(bool returnArguments = false)
    {
        _observations.Clear();
        _made.Clear();
        _trained.Clear();
        (_compared, _question, _within) = (null, null, Tolerance.Exact);
        return NewObject(returnArguments);
    }

    /// <summary>Runs one case and keeps it as evidence. Returns how the submission failed; null if it did not.</summary>
    public Exception? Attempt(Action body)
    {
        var failure = Try(body);
        var compared = failure is WrongAnswerException { Values: { } values } ? values : _compared;
        var observed = new ObservedCase([.. _observations], compared?.Expected, compared?.Actual, failure is not null, _question, _within)
        {
            Made = [.. _made],
        };
        Cases.Add(observed);
        return failure;
    }

    /// <summary>
    /// Runs a case whose size says nothing about others, so it is no evidence of a kind of mistake. Returns how the submission failed; null
    /// if it did not.
    /// </summary>
    public static Exception? Try(Action body)
    {
        try
        {
            body();
            return null;
        }
        catch (Exception failed) when (failed is WrongAnswerException or CallFailedException)
        {
            return failed;
        }
    }

    /// <summary>Runs a case whose failure ends the check.</summary>
    public void Once(Action body)
    {
        if (Attempt(body) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>
    /// Keeps what is asked in this case, if the right answer to another input can be computed. Call it before the submission, which may
    /// throw.
    /// </summary>
    public void Ask(Question question) => _question = question;

    /// <summary>Compares the submission's answer with the right one, which is then known to the case.</summary>
    /// <exception cref="WrongAnswerException">They differ.</exception>
    public void Compare(object? expected, object? actual, Tolerance tolerance)
    {
        _compared = (ValueCodec.ToValue(expected), Comparing.Given(actual, "the answer"));
        _within = tolerance;
        var use = Comparing.ToleranceUse(_compared.Value.Expected, _compared.Value.Actual, tolerance);
        ToleranceUse = use > ToleranceUse || ToleranceUse is null ? use : ToleranceUse;
        Comparing.Equal(_compared.Value.Expected, _compared.Value.Actual, tolerance, "the answer", PartsOf(_compared.Value.Actual));
    }

    /// <summary>The contract's names for the parts of an answer, if it is the last one given.</summary>
    ImmutableArray<string> PartsOf(Value answer) =>
        _observations is [.., { Result: ListValue returned } last]
        && answer is ListValue given
        && given.Items.Length == returned.Items.Length
            ? Candidate.PartsOf(last.Method)
            : [];

    /// <summary>Records a measured number and its thresholds, either of which may be null.</summary>
    public void Measure(double value, double? atLeast, double? atMost) => Measurements.Add(new Measurement(value, atLeast, atMost));

    /// <summary>Another object beside the first one, in the same case.</summary>
    public ICandidateObject NewObject(bool returnArguments = false) =>
        new CandidateObject(Candidate, Candidate.NextInstance(), NoteBesideTrained) { ReturnArguments = returnArguments };

    /// <summary>
    /// Makes an object that other checks may have asked part of this case. Its training is shown as if it had happened here.
    /// </summary>
    internal ICandidateObject Join(TrainedObject trained, bool returnArguments = false)
    {
        if (_trained.Add(trained))
        {
            _observations.AddRange(trained.Training);
            _made.AddRange(trained.Calls);
        }
        return new CandidateObject(Candidate, trained.Instance, call => NoteOf(trained, call)) { ReturnArguments = returnArguments };
    }

    /// <summary>Makes an earlier case the one that is shown.</summary>
    public void Show(ImmutableArray<Observation> observations)
    {
        _observations.Clear();
        _observations.AddRange(observations);
    }

    void NoteOf(TrainedObject trained, Observation observation)
    {
        trained.Note(observation);
        Note(observation);
    }

    /// <summary>A trained object's next call comes after this call too.</summary>
    void NoteBesideTrained(Observation observation)
    {
        foreach (var trained in _trained)
        {
            trained.Note(observation);
        }
        Note(observation);
    }

    void Note(Observation observation)
    {
        Elapsed += observation.Elapsed;
        _observations.Add(observation);
        _made.Add(observation);
    }
}
