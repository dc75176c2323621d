using Grader.Checks;

namespace Grader.Grading.Explaining;

/// <summary>
/// Answers of known mistakes. The same questions come again, from submissions that get the same inputs and from several questions about one
/// submission, and a training takes a second.
/// </summary>
sealed class AnswerCache
{
    /// <summary>Numbers and characters of all answers together, some 100 MB. Beyond that we keep no more.</summary>
    const long MaxSize = 12_000_000;

    /// <summary>What an answer takes besides its numbers.</summary>
    const int Overhead = 50;

    readonly Dictionary<(int Variant, string Key), Observation> _answers = [];
    long _size;

    /// <summary>The answer to a call with this key; null if it is not known.</summary>
    public Observation? Find(int variant, string key) => _answers.GetValueOrDefault((variant, key));

    /// <summary>Keeps an answer. One that ended the process is not kept, because the machine may have caused it.</summary>
    public void Keep(int variant, string key, Observation answer)
    {
        if (_size < MaxSize && answer.Failure is not { EndedProcess: true })
        {
            _answers[(variant, key)] = answer with { Arguments = [] };
            _size += Overhead + (answer.Result is null ? 0 : ObservedCases.Size(answer.Result))
                + answer.ArgumentsAfter.Sum(ObservedCases.Size);
        }
    }
}
