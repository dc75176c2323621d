using System.Collections;
using System.Runtime.CompilerServices;

namespace Grader.Worker;

/// <summary>
/// The arrays, lists and tensors that answers were made of. They belong to the caller, who may still read them: returning one in another
/// answer, however right, changes the earlier answer. This table does not keep them alive.
/// </summary>
sealed class GivenAnswers
{
    public const string Again = "an array or tensor that an earlier answer was made of; that one is the caller's, who may still read it";

    static readonly string[] s_mutable =
    [
        "MathNet.Numerics.LinearAlgebra.Vector`1", "MathNet.Numerics.LinearAlgebra.Matrix`1", "System.Numerics.Tensors.Tensor`1",
        "TorchSharp.torch+Tensor",
    ];

    readonly ConditionalWeakTable<object, object> _given = [];

    /// <summary>Adds an answer.</summary>
    /// <param name="arguments">Parts that are arguments do not count: returning them changes no earlier answer.</param>
    /// <returns>Whether part of it was part of an earlier answer.</returns>
    public bool Add(object? result, object?[] arguments)
    {
        var parts = Parts(result).ToList();
        if (parts.Count == 0)
        {
            return false;
        }
        var lent = arguments.SelectMany(Parts).ToHashSet(ReferenceEqualityComparer.Instance);
        parts.RemoveAll(lent.Contains);
        var isAgain = parts.Any(part => _given.TryGetValue(part, out _));
        foreach (var part in parts)
        {
            _given.AddOrUpdate(part, part);
        }
        return isAgain;
    }

    static IEnumerable<object> Parts(object? value)
    {
        switch (value)
        {
            case ITuple tuple:
                return Enumerable.Range(0, tuple.Length).SelectMany(i => Parts(tuple[i]));
            case Array { Length: 0 }:
                return [];
            case Array array:
                return IsOfRows(array.GetType().GetElementType()!) ? [array, .. array.Cast<object?>().SelectMany(Parts)] : [array];
            case IList { Count: > 0 } list
                when list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>):
                return IsOfRows(type.GenericTypeArguments[0]) ? [list, .. list.Cast<object?>().SelectMany(Parts)] : [list];
            default:
                return value is not null && IsOfALibrary(value.GetType()) ? [value] : [];
        }
    }

    /// <summary>A vector, matrix or tensor of a library, recognised by name: looking at the type itself would load the library.</summary>
    static bool IsOfALibrary(Type type) =>
        !type.IsValueType && type.FullName is { } name && (s_mutable.Any(known => name.StartsWith(known, StringComparison.Ordinal)) ||
            (type.BaseType is { } parent && IsOfALibrary(parent)));

    static bool IsOfRows(Type element) => !element.IsValueType && element != typeof(string);
}
