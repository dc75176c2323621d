using CsCheck;
using Grader.Contracts;
using Grader.Numerics;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The submission answers like the model solution, on corner cases and on generated inputs, the small ones first. A failing input is taken
    /// down to the smallest one nearby that fails.
    /// <code>Agrees("matches the reference", on: Inputs, call: (it, x) => it.Encode(x), points: 4);</code>
    /// </summary>
    /// <param name="on">Generator of inputs. Of a record, <see cref="Shrinking.DimsAttribute"/> and <see cref="Shrinking.AtLeastAttribute"/> say how it may get smaller.</param>
    /// <param name="call">What is asked; may be several calls, of which the last result counts.</param>
    /// <param name="expected">The right answer, where it is not the model solution's; for example one computed in float64.</param>
    /// <param name="within">Tolerance for one input; exact where it is absent.</param>
    /// <param name="first">Corner cases, smallest first; they come before the generated inputs in every run.</param>
    /// <param name="where">What holds for every generated input, where a smaller one might lose it.</param>
    /// <param name="cases">Number of generated inputs.</param>
    protected void Agrees<TInput, TResult>(
        string name, Gen<TInput> on, Func<TContract, TInput, TResult> call, Func<TInput, TResult>? expected = null,
        Func<TInput, Tolerance>? within = null, IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null, int cases = 40, int points = 1) =>
        AddLaw(name, on, (trial, create, input) =>
        {
            TResult Right(TInput asked) => expected is null ? call(NewReference(), asked) : expected(asked);
            trial.Ask(new Question(input!, asked => PlainValues.ToValue(Right((TInput)asked))));
            trial.Compare(Right(input), call(create(), input), within?.Invoke(input) ?? Tolerance.Exact);
        }, first, expected is null ? where : Inside(where, input => Comparing.Equal(expected(input), call(NewReference(), input), within?.Invoke(input) ?? Tolerance.Exact, "the answer")), cases, points);

    /// <summary>Like <see cref="Agrees{TInput, TResult}"/> for calls on several objects: each call of <c>create</c> makes another one.</summary>
    protected void AgreesAcrossObjects<TInput, TResult>(
        string name, Gen<TInput> on, Func<Func<TContract>, TInput, TResult> call, Func<TInput, Tolerance>? within = null, int cases = 10, int points = 1) =>
        AddLaw(name, on, (trial, create, input) => trial.Compare(
            call(NewReference, input), call(create, input), within?.Invoke(input) ?? Tolerance.Exact), null, null, cases, points);

    /// <summary>
    /// Something that holds for every input, said with <see cref="Expect"/>.
    /// <code>Law("decode undoes encode", on: Gen.String, holds: (it, text) => Expect.Equal(text, it.Decode(it.Encode(text))));</code>
    /// </summary>
    /// <param name="shrink">Whether a smaller failing input is looked for; off where one case takes long.</param>
    protected void Law<TInput>(
        string name, Gen<TInput> on, Action<TContract, TInput> holds, IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null, int cases = 40,
        int points = 1, bool shrink = true) =>
        AddLaw(name, on, (_, create, input) => holds(create(), input), first, Inside(where, input => holds(NewReference(), input)), cases, points, shrink);

    /// <summary>
    /// Every number of the answer is finite, whatever the inputs do to the exponentials in between. What the numbers should be, another check says.
    /// <code>Survives("scores of ±10⁴", on: Large, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    protected void Survives<TInput>(
        string name, Gen<TInput> on, Func<TContract, TInput, Array> call, IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null, int cases = 20, int points = 1) =>
        Law(name, on, (it, input) => Expect.Finite(call(it, input)), first, where, cases, points);

    /// <summary>
    /// The arguments are as they were after the call, and the same call on the same object gives the same answer again, also if that object and
    /// another one were asked something else in between.
    /// <code>Pure("the arguments stay as they are", on: Inputs, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    /// <param name="shrink">Whether a smaller failing input is looked for; off where one case takes long.</param>
    /// <param name="within">How far the second answer may be off the first: a vectorised sum depends on where in memory its operands lie.</param>
    protected void Pure<TInput, TResult>(
        string name, Gen<TInput> on, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance>? within = null,
        IEnumerable<TInput>? first = null, Func<TInput, bool>? where = null, int cases = 5, int points = 1, bool shrink = true) =>
        Add(new Check(name, points, trial =>
        {
            var before = default((TInput Input, bool IsThere));
            Cases.Run(trial, first ?? [], on, Inside(where, input => call(NewReference(), input)), cases, shrink, input =>
            {
                var it = NewCandidate(trial.NewCase(returnArguments: true));
                var once = call(it, input);
                ExpectUnchangedArguments(trial);
                if (before.IsThere)
                {
                    var elsewhere = call(NewCandidate(trial.NewObject()), before.Input);
                    Comparing.Equal(elsewhere, call(it, before.Input), within?.Invoke(before.Input) ?? Tolerance.Exact, "the answer to another question than the first,");
                }
                before = (input, true);
                Comparing.Equal(once, call(it, input), within?.Invoke(input) ?? Tolerance.Exact, "the answer to the same call, asked again,");
            });
            return new Score(points);
        }));

    /// <summary>Of the case's calls, those that gave their arguments back gave them as they were.</summary>
    static void ExpectUnchangedArguments(Trial trial)
    {
        foreach (var observation in trial.Observations)
        {
            foreach (var (given, after) in observation.Arguments.Zip(observation.ArgumentsAfter))
            {
                // a single number cannot be changed, and comes back rounded where a double was taken as a float
                if (given.Value is not RealValue && Comparing.Difference(given.Value, after, Tolerance.Exact) is { } difference)
                {
                    throw new WrongAnswerException($"{observation.Method} changes its argument {given.Name}", Rendering.Of(given.Value), Rendering.Of(after), difference);
                }
            }
        }
    }

    void AddLaw<TInput>(
        string name, Gen<TInput> on, Action<Trial, Func<TContract>, TInput> holds, IEnumerable<TInput>? first, Func<TInput, bool>? where, int cases, int points,
        bool shrink = true) =>
        Add(new Check(name, points, trial =>
        {
            Cases.Run(trial, first ?? [], on, where, cases, shrink, input =>
            {
                trial.NewCase();
                holds(trial, () => NewCandidate(trial.NewObject()), input);
            });
            return new Score(points);
        }));

    /// <summary>What a smaller input has to fulfil: <paramref name="where"/>, and that the model solution stands it; one that it does not is none of the problem's.</summary>
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
