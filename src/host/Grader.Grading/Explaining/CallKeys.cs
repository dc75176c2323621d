using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>Tells which calls of different cases are the same, including all calls that lead to them.</summary>
sealed class CallKeys
{
    readonly ConditionalWeakTable<ObservedCase, CallKey[]> _known = [];

    /// <summary>One key for each call that was made.</summary>
    public CallKey[] Of(ObservedCase asked) => _known.GetValue(asked, static asked =>
    {
        var instances = new Dictionary<int, int>();
        var keys = new CallKey[asked.Made.Length];
        var calls = Array.Empty<byte>();
        foreach (var (i, call) in asked.Made.Index())
        {
            if (!instances.TryGetValue(call.Instance, out var instance))
            {
                instances.Add(call.Instance, instance = instances.Count);
            }
            calls = SHA256.HashData([.. calls, .. Frame(call, instance)]);
            keys[i] = new CallKey(Convert.ToHexString(calls), instance);
        }
        return keys;
    });

    /// <summary>A key that is the same for cases that ask the same, whatever was asked of their objects before.</summary>
    public static string OfQuestion(ObservedCase asked) =>
        Convert.ToHexString(SHA256.HashData([.. asked.Calls.SelectMany(call => SHA256.HashData(Frame(call, instance: 0)))]));

    static byte[] Frame(Observation call, int instance) =>
        new CallRequest(0, 0, instance, call.Method, [.. call.Arguments.Select(argument => argument.Value)], !call.ArgumentsAfter.IsEmpty)
            .ToFrame();
}

/// <param name="Text">The same for the same calls.</param>
/// <param name="Object">Number of the called object, in the order of first calls.</param>
readonly record struct CallKey(string Text, int Object);
