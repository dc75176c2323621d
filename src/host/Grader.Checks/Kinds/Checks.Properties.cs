using System.Collections.Immutable;
using CsCheck;
using Grader.Numerics;
using Grader.Protocol;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The submission answers like the reference solution, on corner cases and on generated inputs, small ones first. A failing input is
    /// shrunk to the smallest one nearby that fails.
    /// <code>MatchesReference("matches the reference", inputs: Inputs, call: (it, x) => it.Encode(x), points: 4);</code>
    /// </summary>
    /// <param name="inputs">
    /// Generator of inputs. For a record, <see cref="Shrinking.DimsAttribute"/> and <see cref="Shrinking.AtLeastAttribute"/> say how it may
    /// be shrunk.
    /// </param>
    /// <param name="call">What is asked; may be several calls, of which the last result counts.</param>
    /// <param name="expected">The right answer, if it is not the reference solution's; for example one computed in float64.</param>
    /// <param name="within">Tolerance for one input; exact if absent.</param>
    /// <param name="examples">Corner cases, smallest first; they come before the generated inputs in every run.</param>
    /// <param name="valid">What holds for every generated input but might not hold for a smaller one.</param>
    /// <param name="cases">Number of generated inputs.</param>
    protected void MatchesReference<TInput, TResult>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, TResult> call, Func<TInput, TResult>? expected = null,
        Func<TInput, Tolerance>? within = null, IEnumerable<TInput>? examples = null, Func<TInput, bool>? valid = null, int cases = 40,
        int points = 1) =>
        AddProperty(name, inputs, (context, create, input) =>
        {
            TResult Right(TInput asked) => expected is null ? call(NewReference(), asked) : expected(asked);
            context.Ask(new Question(input!, asked => ValueCodec.ToValue(Right((TInput)asked))));
            context.Compare(Right(input), call(create(), input), within?.Invoke(input) ?? Tolerance.Exact);
        }, examples, expected is null ? valid : Inside(valid, input => Comparing.Equal(
            expected(input), call(NewReference(), input), within?.Invoke(input) ?? Tolerance.Exact, "the answer")), cases, points);

    /// <summary>
    /// Like <see cref="MatchesReference{TInput, TResult}"/> for calls on several objects: each call of <c>create</c> makes another one.
    /// </summary>
    protected void MatchesReferenceAcrossObjects<TInput, TResult>(
        string name, Gen<TInput> inputs, Func<Func<TContract>, TInput, TResult> call, Func<TInput, Tolerance>? within = null,
        int cases = 10, int points = 1) =>
        AddProperty(name, inputs, (context, create, input) => context.Compare(
            call(NewReference, input), call(create, input), within?.Invoke(input) ?? Tolerance.Exact), null, null, cases, points);

    /// <summary>
    /// Something that holds for every input, expressed with <see cref="Expect"/>.
    /// <code>
    /// Property("decode undoes encode", inputs: Gen.String, holds: (it, text) => Expect.Equal(text, it.Decode(it.Encode(text))));
    /// </code>
    /// </summary>
    /// <param name="shrink">Whether to look for a smaller failing input; off if one case takes long.</param>
    protected void Property<TInput>(
        string name, Gen<TInput> inputs, Action<TContract, TInput> holds, IEnumerable<TInput>? examples = null,
        Func<TInput, bool>? valid = null, int cases = 40, int points = 1, bool shrink = true) =>
        AddProperty(
            name, inputs, (_, create, input) => holds(create(), input), examples, Inside(valid, input => holds(NewReference(), input)),
            cases, points, shrink);

    /// <summary>
    /// Every number of the answer is finite, whatever the inputs do to the exponentials in between. Another check says what the numbers
    /// should be.
    /// <code>StaysFinite("scores of ±10⁴", inputs: Large, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    protected void StaysFinite<TInput>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, Array> call, IEnumerable<TInput>? examples = null,
        Func<TInput, bool>? valid = null, int cases = 20, int points = 1) =>
        Property(name, inputs, (it, input) => Expect.Finite(call(it, input)), examples, valid, cases, points);

    /// <summary>
    /// A call depends only on its arguments, and changes none of them. The same call on the same object gives the same answer again. It
    /// does so after that object and another one were asked something else, after a call that differs in one argument, and when two objects
    /// take turns call by call. A submission of only static methods has no objects.
    /// <code>Pure("the arguments stay as they are", inputs: Inputs, call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null));</code>
    /// </summary>
    /// <param name="valid">What holds for every input but might not hold for one that is smaller or differs in one part.</param>
    /// <param name="shrink">Whether to look for a smaller failing input; off if one case takes long.</param>
    /// <param name="within">
    /// How far the second answer may differ from the first: a vectorised sum depends on where in memory its operands lie.
    /// </param>
    protected void Pure<TInput, TResult>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance>? within = null,
        IEnumerable<TInput>? examples = null, Func<TInput, bool>? valid = null, int cases = 5, int points = 1, bool shrink = true) =>
        Add(new Check(name, points, context =>
        {
            var isLegal = Inside(valid, input => call(NewReference(), input));
            (TInput Input, ImmutableArray<Observation> Calls)? before = null;
            PropertyRunner.Run(context, examples ?? [], inputs, isLegal, cases, shrink, input =>
            {
                Tolerance Within(TInput asked) => within?.Invoke(asked) ?? Tolerance.Exact;
                var it = NewCandidate(context.NewCase(returnArguments: true));
                var once = call(it, input);
                ExpectUnchangedArguments(context);
                ImmutableArray<Observation> calls = [.. context.Observations];
                if (before is { } earlier)
                {
                    ExpectAnswerOfFreshObject(context, it, earlier.Input, call, Within, "the answer to another question than the first,");
                }
                var exchangedWith = before is null ? input : before.Value.Input;
                foreach (var neighbour in Neighbours.Enumerate(input, exchangedWith).Where(neighbour => isLegal(neighbour.Input)))
                {
                    call(it, input);
                    var what = $"the answer to a call that differs from the one before in the {neighbour.Part} alone,";
                    ExpectAnswerOfFreshObject(context, it, neighbour.Input, call, Within, what);
                }
                Comparing.Equal(once, call(it, input), Within(input), "the answer to the same call, asked again,");
                if (before is { } other && context.Candidate.HasObjects)
                {
                    ExpectSameAnswersInTurns(context, other.Calls, Within(other.Input), calls, Within(input));
                }
                before = (input, calls);
            });
            return new Score(points);
        }));

    void ExpectAnswerOfFreshObject<TInput, TResult>(
        CheckContext context, TContract it, TInput input, Func<TContract, TInput, TResult> call, Func<TInput, Tolerance> within,
        string what)
    {
        var elsewhere = call(NewCandidate(context.NewObject()), input);
        Comparing.Equal(elsewhere, call(it, input), within(input), what);
    }

    /// <summary>Two objects are asked in turns what two others were asked one after the other, and must answer the same.</summary>
    static void ExpectSameAnswersInTurns(
        CheckContext context, ImmutableArray<Observation> first, Tolerance ofFirst, ImmutableArray<Observation> second, Tolerance ofSecond)
    {
        if (first.Length + second.Length == 2)
        {
            return; // two single calls, one after the other, were asked already
        }
        var (one, another) = (context.NewCase(), context.NewObject());
        for (var i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            if (i < first.Length)
            {
                ExpectSameAnswer(context, one, first[i], ofFirst);
            }
            if (i < second.Length)
            {
                ExpectSameAnswer(context, another, second[i], ofSecond);
            }
        }
    }

    static void ExpectSameAnswer(CheckContext context, ICandidateObject callee, Observation asked, Tolerance within)
    {
        var arguments = asked.Arguments.Select(argument => new Argument(argument.Name, argument.Value));
        callee.Call(asked.Method, ReturnTypeOf(asked.Method), [.. arguments]);
        var answer = context.Observations[^1].Result!;
        Comparing.Equal(asked.Result!, answer, within, $"the answer of {asked.Method}, when two objects take turns,");
    }

    /// <summary>Every call of the case that returned its arguments must return them unchanged.</summary>
    static void ExpectUnchangedArguments(CheckContext context)
    {
        foreach (var observation in context.Observations)
        {
            foreach (var (given, after) in observation.Arguments.Zip(observation.ArgumentsAfter))
            {
                // a single number cannot be changed, and comes back rounded if a double was taken as a float
                if (given.Value is not RealValue && Comparing.Difference(given.Value, after, Tolerance.Exact) is { } difference)
                {
                    throw new WrongAnswerException(
                        $"{observation.Method} changes its argument {given.Name}", Rendering.Render(given.Value), Rendering.Render(after),
                        difference);
                }
            }
        }
    }

    void AddProperty<TInput>(
        string name, Gen<TInput> inputs, Action<CheckContext, Func<TContract>, TInput> holds, IEnumerable<TInput>? examples,
        Func<TInput, bool>? valid, int cases, int points, bool shrink = true) =>
        Add(new Check(name, points, context =>
        {
            PropertyRunner.Run(context, examples ?? [], inputs, valid, cases, shrink, input =>
            {
                context.NewCase();
                holds(context, () => NewCandidate(context.NewObject()), input);
            });
            return new Score(points);
        }));

    /// <summary>
    /// What a smaller input must satisfy: <paramref name="valid"/>, and the reference solution must accept it. Otherwise it is not an input
    /// of the problem.
    /// </summary>
    static Func<TInput, bool> Inside<TInput>(Func<TInput, bool>? valid, Action<TInput> model) => input =>
    {
        if (valid?.Invoke(input) == false)
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
