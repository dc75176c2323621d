using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Grader.Contracts;
using Grader.Engine.Checks;

namespace Grader.Engine.Explaining;

/// <summary>Tells which calls of different cases are the same: those that lead to them are the same too, from the first one on.</summary>
sealed class CallKeys
{
    readonly ConditionalWeakTable<ObservedCase, CallKey[]> _known = [];

    /// <summary>One for each of the calls that were made.</summary>
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
            var frame = new CallRequest(0, 0, instance, call.Method, [.. call.Arguments.Select(argument => argument.Value)], !call.ArgumentsAfter.IsEmpty).ToFrame();
            calls = SHA256.HashData([.. calls, .. frame]);
            keys[i] = new CallKey(Convert.ToHexString(calls), instance);
        }
        return keys;
    });
}

/// <param name="Text">The same for the same calls.</param>
/// <param name="Object">Number of the object that is called, in the order of their first calls.</param>
readonly record struct CallKey(string Text, int Object);
