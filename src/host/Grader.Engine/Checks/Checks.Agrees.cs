using System.Collections.Immutable;
using CsCheck;
using Grader.Contracts;
using Grader.Engine.Running;
using Grader.Numerics;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The submission answers like the reference solution, on corner cases and on generated inputs, small ones first. A failing input is
    /// shrunk to the smallest one nearby that fails.
    /// <code>Agrees("matches the reference", on: Inputs, call: (it, x) => it.Encode(x), points: 4);</code>
    /// </summary>
    /// <param name="on">
    /// Generator of inputs. For a record, <see cref="Shrinking.DimsAttribute"/> and <see cref="Shrinking.AtLeastAttribute"/> say how it may
    /// be shrunk.
    /// </param>
    /// <param name="call">What is asked; may be several calls, of which the last result counts.</param>
    /// <param name="expected">The right answer, if it is not the reference solution's; for example one computed in float64.</param>
    /// <param name="within">Tolerance for one input; exact if absent.</param>
    /// <param name="first">Corner cases, smallest first; they come before the generated inputs in every run.</param>
    /// <param name="where">What holds for every generated input but might not hold for a smaller one.</param>
    /// <param name="cases">Number of generated inputs.</param>
    protected void Agrees<TInput, TResult>(
        string name, Gen<TInput> on, Func<TContract, TInput, TResult> call, Func<TInput, TResult>? expected = null,
        Func<TInput, Tolerance>? within = null, IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null, int cases = 40,
        int points = 1) =>
        AddLaw(name, on, (trial, create, input) =>
        {
            TResult Right(TInput asked) => expected is null ? call(NewReference(), asked) : expected(asked);
            trial.Ask(new Question(input!, asked => ValueCodec.ToValue(Right((TInput)asked))));
            trial.Compare(Right(input), call(create(), input), within?.Invoke(input) ?? Tolerance.Exact);
        }, first, expected is null ? where : Inside(where, input => Comparing.Equal(
            expected(input), call(NewReference(), input), within?.Invoke(input) ?? Tolerance.Exact, "the answer")), cases, points);

    /// <summary>
    /// Like <see cref="Agrees{TInput, TResult}"/> for calls on several objects: each call of <c>create</c> makes another one.
    /// </summary>
    protected void AgreesAcrossObjects<TInput, TResult>(
        string name, Gen<TInput> on, Func<Func<TContract>, TInput, TResult> call, Func<TInput, Tolerance>? within = null, int cases = 10,
        int points = 1) =>
        AddLaw(name, on, (trial, create, input) => trial.Compare(
            call(NewReference, input), call(create, input), within?.Invoke(input) ?? Tolerance.Exact), null, null, cases, points);

    /// <summary>
    /// Something that holds for every input, expressed with <see cref="Expect"/>.
    /// <code>Law("decode undoes encode", on: Gen.String, holds: (it, text) => Expect.Equal(text, it.Decode(it.Encode(text))));</code>
    /// </summary>
    /// <param name="shrink">Whether to look for a smaller failing input; off if one case takes long.</param>
    protected void Law<TInput>(
        string name, Gen<TInput> on, Action<TContract, TInput> holds, IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null,
        int cases = 40, int points = 1, bool shrink = true) =>
        AddLaw(
            name, on, (_, create, input) => holds(create(), input), first, Inside(where, input => holds(NewReference(), input)), cases,
            points, shrink);

    /// <summary>
    /// Every number of the answer is finite, whatever the inputs do to the exponentials in between. Another check says what the numbers
    /// should be.
    /// <code>Survives("scores of ±10⁴", on: Large, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    protected void Survives<TInput>(
        string name, Gen<TInput> on, Func<TContract, TInput, Array> call, IEnumerable<TInput>? first = null,
        Func<TInput, bool>? where = null, int cases = 20, int points = 1) =>
        Law(name, on, (it, input) => Expect.Finite(call(it, input)), first, where, cases, points);

    /// <summary>
    /// A call depends only on its arguments, and changes none of them. The same call on the same object gives the same answer again. It
    /// does so after that object and another one were asked something else, after a call that differs in one argument, and when two objects
    /// take turns call by call. A submission of only static methods has no objects.
    /// <code>Pure("the arguments stay as they are", on: Inputs, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    /// <param name="where">What holds for every input but might not hold for one that is smaller or differs in one part.</param>
    /// <param name="shrink">Whether to look for a smaller failing input; off if one case takes long.</param>
    /// <param name="within">
    /// How far the second answer may differ from the first: a vectorised sum depends on where in memory its operands lie.
    /// </param>
    protected void Pure<TInput, TResult>(
        string name, Gen<TInput> on, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance>? within = null,
        IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null, int cases = 5, int points = 1, bool shrink = true) =>
        Add(new Check(name, points, trial =>
        {
            var isLegal = Inside(where, input => call(NewReference(), input));
            (TInput Input, ImmutableArray<Observation> Calls)? before = null;
            Cases.Run(trial, first ?? [], on, isLegal, cases, shrink, input =>
            {
                Tolerance Within(TInput asked) => within?.Invoke(asked) ?? Tolerance.Exact;
                var it = NewCandidate(trial.NewCase(returnArguments: true));
                var once = call(it, input);
                ExpectUnchangedArguments(trial);
                ImmutableArray<Observation> calls = [.. trial.Observations];
                if (before is { } earlier)
                {
                    ExpectAnswerOfFreshObject(trial, it, earlier.Input, call, Within, "the answer to another question than the first,");
                }
                var exchangedWith = before is null ? input : before.Value.Input;
                foreach (var neighbour in Neighbours.Of(input, exchangedWith).Where(neighbour => isLegal(neighbour.Input)))
                {
                    call(it, input);
                    var what = $"the answer to a call that differs from the one before in the {neighbour.Part} alone,";
                    ExpectAnswerOfFreshObject(trial, it, neighbour.Input, call, Within, what);
                }
                Comparing.Equal(once, call(it, input), Within(input), "the answer to the same call, asked again,");
                if (before is { } other && trial.Session.HasObjects)
                {
                    ExpectSameAnswersInTurns(trial, other.Calls, Within(other.Input), calls, Within(input));
                }
                before = (input, calls);
            });
            return new Score(points);
        }));

    void ExpectAnswerOfFreshObject<TInput, TResult>(
        Trial trial, TContract it, TInput input, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance> within, string what)
    {
        var elsewhere = call(NewCandidate(trial.NewObject()), input);
        Comparing.Equal(elsewhere, call(it, input), within(input), what);
    }

    /// <summary>Two objects are asked in turns what two others were asked one after the other, and must answer the same.</summary>
    static void ExpectSameAnswersInTurns(
        Trial trial, ImmutableArray<Observation> first, Tolerance ofFirst, ImmutableArray<Observation> second, Tolerance ofSecond)
    {
        if (first.Length + second.Length == 2)
        {
            return; // two single calls, one after the other, were asked already
        }
        var (one, another) = (trial.NewCase(), trial.NewObject());
        for (var i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            if (i < first.Length)
            {
                ExpectSameAnswer(trial, one, first[i], ofFirst);
            }
            if (i < second.Length)
            {
                ExpectSameAnswer(trial, another, second[i], ofSecond);
            }
        }
    }

    static void ExpectSameAnswer(Trial trial, ICallee callee, Observation asked, Tolerance within)
    {
        var arguments = asked.Arguments.Select(argument => new Argument(argument.Name, argument.Value));
        callee.Call(asked.Method, ReturnTypeOf(asked.Method), [.. arguments]);
        var answer = trial.Observations[^1].Result!;
        Comparing.Equal(asked.Result!, answer, within, $"the answer of {asked.Method}, when two objects take turns,");
    }

    /// <summary>Every call of the case that returned its arguments must return them unchanged.</summary>
    static void ExpectUnchangedArguments(Trial trial)
    {
        foreach (var observation in trial.Observations)
        {
            foreach (var (given, after) in observation.Arguments.Zip(observation.ArgumentsAfter))
            {
                // a single number cannot be changed, and comes back rounded if a double was taken as a float
                if (given.Value is not RealValue && Comparing.Difference(given.Value, after, Tolerance.Exact) is { } difference)
                {
                    throw new WrongAnswerException(
                        $"{observation.Method} changes its argument {given.Name}", Rendering.Of(given.Value), Rendering.Of(after),
                        difference);
                }
            }
        }
    }

    void AddLaw<TInput>(
        string name, Gen<TInput> on, Action<Trial, Func<TContract>, TInput> holds, IEnumerable<TInput>? first, Func<TInput, bool>? where,
        int cases, int points, bool shrink = true) =>
        Add(new Check(name, points, trial =>
        {
            Cases.Run(trial, first ?? [], on, where, cases, shrink, input =>
            {
                trial.NewCase();
                holds(trial, () => NewCandidate(trial.NewObject()), input);
            });
            return new Score(points);
        }));

    /// <summary>
    /// What a smaller input must satisfy: <paramref name="where"/>, and the reference solution must accept it. Otherwise it is not an input
    /// of the problem.
    /// </summary>
    static Func<TInput, bool> Inside<TInput>(Func<TInput, bool>? where, Action<TInput> model) => input =>
    {
        if (where?.Invoke(input) == false)
        {
            return false;
        }
        try
        {
            model(input);
            return true;
        }
        catch (Exception unfit) when (unfit is not OperationCanceledException)
        {
            return false;
        }
    };
}
