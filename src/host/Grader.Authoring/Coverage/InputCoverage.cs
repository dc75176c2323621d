using System.Collections.Immutable;
using CsCheck;
using Grader.Checks;
using Grader.Checks.Shrinking;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Problems;
using Check = Grader.Checks.Check;

namespace Grader.Authoring.Coverage;

/// <summary>
/// Which parts of the input space a problem's checks do not reach. Mistakes, mutants and accepted files were written beside the checks and
/// never ask that. For each regime a submission is tried that is right everywhere else and wrong there; if no check rejects it, nobody
/// looks there.
/// </summary>
public sealed class InputCoverage(Toolchain toolchain)
{
    /// <summary>The checks, tried on every regime of the contract that the problem does not rule out.</summary>
    /// <exception cref="InvalidProblemException">The problem's files are broken.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public CoverageScore Prove(Problem problem, Seed seed, CancellationToken cancellation)
    {
        if (problem.Kata is not null)
        {
            return CoverageScore.None; // how a loop trains is measured; its inputs are what they are
        }
        var defined = toolchain.Checks.LoadDefined(problem, cancellation);
        return Prove(problem, defined, RuledOut.Read(problem.Folder), seed, cancellation);
    }

    internal static CoverageScore Prove(
        Problem problem, ProblemChecks defined, ImmutableArray<RuledOut> ruledOut, Seed seed, CancellationToken cancellation)
    {
        var trial = new Trial(problem, defined, seed, cancellation);
        var used = new HashSet<RuledOut>();
        var findings = ImmutableArray.CreateBuilder<RegimeFinding>();
        foreach (var (regime, reached) in trial.Regimes())
        {
            if (ruledOut.FirstOrDefault(entry => entry.Covers(regime.Name)) is { } reason)
            {
                used.Add(reason);
                findings.Add(new RegimeFinding(regime.Name, regime.Method, regime.Text, RegimeState.RuledOut, null, reason.Because));
                continue;
            }
            var rejecting = trial.FindRejecting(regime, reached);
            var state = rejecting is not null ? RegimeState.Rejected : reached.IsEmpty ? RegimeState.NeverAsked : RegimeState.NotNoticed;
            findings.Add(new RegimeFinding(regime.Name, regime.Method, regime.Text, state, rejecting, null));
        }
        return new CoverageScore(findings.ToImmutable(), [.. ruledOut.Where(entry => !used.Contains(entry))]) { Useless = trial.Useless() };
    }

    /// <summary>What a check asks of the reference solution.</summary>
    /// <param name="Reached">Places of the regimes in which it makes calls.</param>
    /// <param name="HasTolerance">Whether it compares an answer with a tolerance.</param>
    /// <param name="Outside">How an input contradicts what its record declares; null if none does.</param>
    sealed record Heard((Check Check, int Place) Asking, int Calls, HashSet<int> Reached, bool HasTolerance, string? Outside);

    /// <summary>The checks that decide something. Those that measure time compare answers first, and end there.</summary>
    sealed class Trial
    {
        readonly Problem _problem;
        readonly Seed _seed;
        readonly CancellationToken _cancellation;
        readonly Type _contract;
        readonly Func<object> _newObject;
        readonly ImmutableArray<Regime> _regimes;
        readonly ImmutableArray<Heard> _heard;

        public Trial(Problem problem, ProblemChecks defined, Seed seed, CancellationToken cancellation)
        {
            (_problem, _seed, _cancellation) = (problem, seed, cancellation);
            (_contract, _newObject) = (defined.Contract, defined.NewReferenceObject);
            _regimes = [.. Coverage.Regimes.Of(_contract)];
            var all = defined.Build().Select((check, place) => (Check: check, Place: place));
            _heard = [.. all.Where(entry => !entry.Check.IsRemark && problem.Runs(entry.Check.Name)).Select(Listen)];
        }

        /// <summary>Every regime, with the checks that make calls in it, those with the fewest calls first.</summary>
        public IEnumerable<(Regime Regime, ImmutableArray<(Check Check, int Place)> Reached)> Regimes()
        {
            var byCalls = _heard.OrderBy(heard => heard.Calls).ToList();
            return _regimes.Select((regime, i) =>
                (regime, byCalls.Where(heard => heard.Reached.Contains(i)).Select(heard => heard.Asking).ToImmutableArray()));
        }

        /// <summary>Checks that cannot reject anything, or draw what the declaration of their inputs rules out.</summary>
        public ImmutableArray<UselessCheck> Useless() => [.. _heard.Select(FindUseless).OfType<UselessCheck>()];

        UselessCheck? FindUseless(Heard heard) =>
            WhyUseless(heard) is { } why ? new UselessCheck(heard.Asking.Check.Name, why) : null;

        string? WhyUseless(Heard heard)
        {
            if (heard.Outside is not null)
            {
                return $"draws an input that its record rules out: {heard.Outside}";
            }
            if (heard.Calls == 0)
            {
                return "calls nothing, so that every submission passes it";
            }
            var allWrong = new ModelCandidate(_contract, _newObject, static _ => true, spoil: WrongAnswers.SpoilAll);
            var acceptsAll = heard.HasTolerance && !Rejects(heard.Asking, allWrong);
            return acceptsAll ? "accepts answers that are all wrong: its tolerance is too large" : null;
        }

        /// <summary>Runs a check with the reference solution itself.</summary>
        Heard Listen((Check Check, int Place) asking)
        {
            var (calls, reached, outside) = (0, new HashSet<int>(), (string?)null);
            var model = new ModelCandidate(_contract, _newObject, static _ => false, call =>
            {
                calls++;
                for (var i = 0; i < _regimes.Length; i++)
                {
                    if (_regimes[i].Method == call.Method && !reached.Contains(i) && _regimes[i].Contains(call))
                    {
                        reached.Add(i);
                    }
                }
            });
            var context = NewContext(asking, model, input => outside ??= DeclaredRanges.FindOutside(input));
            Rejects(asking, context);
            return new Heard(asking, calls, reached, context.ToleranceUse is not null, outside);
        }

        /// <summary>The name of a check that rejects a submission that is wrong in a regime; null if none does.</summary>
        public string? FindRejecting(Regime regime, ImmutableArray<(Check Check, int Place)> reached)
        {
            bool IsWrong(CallSituation call) => call.Method == regime.Method && regime.Contains(call);
            foreach (var asking in reached)
            {
                if (Rejects(asking, new ModelCandidate(_contract, _newObject, IsWrong)))
                {
                    return asking.Check.Name;
                }
            }
            return null;
        }

        bool Rejects((Check Check, int Place) asking, ModelCandidate candidate) => Rejects(asking, NewContext(asking, candidate, null));

        CheckContext NewContext((Check Check, int Place) asking, ModelCandidate candidate, Action<object?>? drawn) => new()
        {
            Problem = _problem,
            Candidate = candidate,
            Random = new PCG((uint)asking.Place, _seed.Value),
            Cancellation = _cancellation,
            Shared = new SharedRuns(_seed.Value),
            Drawn = drawn,
        };

        bool Rejects((Check Check, int Place) asking, CheckContext context)
        {
            _cancellation.ThrowIfCancellationRequested();
            try
            {
                var score = asking.Check.Run(context);
                return score.Points < asking.Check.Points && !score.IsEnough;
            }
            catch (ModelCandidate.MeasuringException)
            {
                return false;
            }
            catch (Exception rejected) when (rejected is not (OperationCanceledException or InvalidProblemException))
            {
                return true; // a wrong answer; or one that the check itself stumbles over
            }
        }
    }
}
