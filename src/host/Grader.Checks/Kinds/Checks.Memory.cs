using System.Globalization;
using Grader.Protocol;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// A call needs no more memory than allowed, beyond what a process of its own held before it: the peak of resident memory, read from
    /// the kernel. The garbage collector gives memory back late, so allow a few times what a good answer keeps. Put it last, like <see
    /// cref="Scaling"/>.
    /// <code>
    /// Memory("no n × n matrix is kept", input: Long,
    ///     call: (it, x) => it.Attention(x.Query, x.Key, x.Value, null), atMost: 64);
    /// </code>
    /// </summary>
    /// <param name="atMost">In MB of 2²⁰ bytes. With 16 or less, the runtime's own memory hides the call's.</param>
    protected void Memory<TInput>(string name, Func<TInput> input, Action<TContract, TInput> call, int atMost, int points = 1) =>
        Add(new Check(name, points, context =>
        {
            context.Once(() =>
            {
                var given = input();
                context.Candidate.Renew(); // the peak of a process never falls: anything below an earlier one would go unseen
                var before = context.Candidate.PeakMemory;
                call(NewCandidate(context.NewCase()), given);
                var used = context.Candidate.PeakMemory - before;
                if (used > (long)atMost << 20)
                {
                    var reason = string.Create(
                        CultureInfo.InvariantCulture, $"one call needed {used >> 20} MB, and {atMost} MB are allowed");
                    throw new CallFailedException(name, new CallFailure(Verdict.MemoryLimitExceeded, reason, "", EndedProcess: false));
                }
            });
            return new Score(points);
        }, NeedsRightAnswers: true));
}
