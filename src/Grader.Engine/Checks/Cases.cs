using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Grader.Engine.Running;

namespace Grader.Engine.Checks;

/// <summary>Runs the cases of a check: corner cases first, then generated ones; a failure is followed by a search for a smaller one.</summary>
static class Cases
{
    const int ShrinkingAttempts = 2000;

    static readonly TimeSpan s_shrinkingTime = TimeSpan.FromMilliseconds(300);

    /// <param name="body">Throws where the submission fails.</param>
    public static void Run<TInput>(Trial trial, IEnumerable<TInput> corners, Gen<TInput> generator, int count, bool shrink, Action<TInput> body)
    {
        foreach (var corner in corners)
        {
            trial.Cancellation.ThrowIfCancellationRequested();
            body(corner);
        }
        for (var i = 0; i < count; i++)
        {
            trial.Cancellation.ThrowIfCancellationRequested();
            var input = generator.Generate(trial.Random, null, out var size);
            try
            {
                body(input);
            }
            catch (Exception failure) when (shrink && CanGoOn(failure))
            {
                Shrink(trial, generator, size, failure, body);
            }
        }
    }

    /// <summary>Draws again and again, keeping each smaller input that fails too; then throws for the smallest.</summary>
    static void Shrink<TInput>(Trial trial, Gen<TInput> generator, Size smallest, Exception failure, Action<TInput> body)
    {
        ImmutableArray<Observation> witness = [.. trial.Observations];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < ShrinkingAttempts && clock.Elapsed < s_shrinkingTime; i++)
        {
            var input = generator.Generate(trial.Random, smallest, out var size);
            if (!Size.IsLessThan(size, smallest))
            {
                continue; // the generator gave up half-way: what it returned is no input
            }
            try
            {
                body(input);
            }
            catch (Exception again) when (CanGoOn(again))
            {
                (smallest, failure, witness) = (size, again, [.. trial.Observations]);
            }
        }
        trial.Show(witness);
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>A wrong answer or an exception leaves the worker as it was; after a death each further case would cost a process.</summary>
    static bool CanGoOn(Exception failure) => failure is WrongAnswerException or CallFailedException { Failure.EndedProcess: false };
}
