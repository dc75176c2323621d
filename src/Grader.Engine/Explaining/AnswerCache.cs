using Grader.Engine.Checks;
using Grader.Engine.Running;

namespace Grader.Engine.Explaining;

/// <summary>
/// What known mistakes have answered: submissions that are put to the same inputs, and several questions about one submission, ask them the
/// same again, and a training takes a second.
/// </summary>
sealed class AnswerCache
{
    /// <summary>Numbers and characters of all answers together, after which no more are kept: some 100 MB.</summary>
    const long MaxSize = 12_000_000;

    /// <summary>What an answer takes beside its numbers.</summary>
    const int Overhead = 50;

    readonly Dictionary<(int Variant, string Key), Observation> _answers = [];
    long _size;

    /// <summary>The answer to a call that has this key; null where it is not known.</summary>
    public Observation? Find(int variant, string key) => _answers.GetValueOrDefault((variant, key));

    /// <summary>Keeps an answer. One that ended the process is not kept, for it may be the machine's doing.</summary>
    public void Keep(int variant, string key, Observation answer)
    {
        if (_size < MaxSize && answer.Failure is not { EndedProcess: true })
        {
            _answers[(variant, key)] = answer with { Arguments = [] };
            _size += Overhead + (answer.Result is null ? 0 : Evidence.Size(answer.Result)) + answer.ArgumentsAfter.Sum(Evidence.Size);
        }
    }
}
