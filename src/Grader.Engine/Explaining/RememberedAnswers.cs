using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Grader.Contracts;
using Grader.Engine.Checks;
using Grader.Engine.Running;

namespace Grader.Engine.Explaining;

/// <summary>
/// What known mistakes have answered: submissions that are put to the same inputs, and several questions about one submission, ask them the same again, and a training takes a second.
/// </summary>
sealed class RememberedAnswers
{
    /// <summary>Numbers and characters of all answers together, after which no more are kept: some 100 MB.</summary>
    const long MaxSize = 12_000_000;

    /// <summary>What an answer takes beside its numbers.</summary>
    const int Overhead = 50;

    readonly Dictionary<(int Variant, string Calls), Observation> _answers = [];
    readonly ConditionalWeakTable<ObservedCase, string[]> _keys = [];
    long _size;

    /// <summary>The last answer to the first calls of a case; null where it is not known.</summary>
    /// <param name="last">Index of the last one.</param>
    public Observation? Find(int variant, ObservedCase asked, int last) => _answers.GetValueOrDefault((variant, Keys(asked)[last]));

    /// <summary>Keeps an answer. One that ended the process is not kept, for it may be the machine's doing.</summary>
    public void Keep(int variant, ObservedCase asked, int last, Observation answer)
    {
        if (_size < MaxSize && answer.Failure is not { EndedProcess: true })
        {
            _answers[(variant, Keys(asked)[last])] = answer with { Arguments = [] };
            _size += Overhead + (answer.Result is null ? 0 : Evidence.Size(answer.Result)) + answer.ArgumentsAfter.Sum(Evidence.Size);
        }
    }

    string[] Keys(ObservedCase asked) => _keys.GetValue(asked, static asked =>
    {
        var instances = new Dictionary<int, int>();
        var keys = new string[asked.Calls.Length];
        var calls = Array.Empty<byte>();
        foreach (var (i, call) in asked.Calls.Index())
        {
            if (!instances.TryGetValue(call.Instance, out var instance))
            {
                instances.Add(call.Instance, instance = instances.Count);
            }
            var frame = new CallRequest(0, 0, instance, call.Method, [.. call.Arguments.Select(argument => argument.Value)], !call.ArgumentsAfter.IsEmpty).ToFrame();
            calls = SHA256.HashData([.. calls, .. frame]);
            keys[i] = Convert.ToHexString(calls);
        }
        return keys;
    });
}
