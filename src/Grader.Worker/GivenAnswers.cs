using System.Collections;
using System.Runtime.CompilerServices;

namespace Grader.Worker;

/// <summary>
/// The arrays and lists that answers were made of. They are the caller's, who may still read them: one that comes again in another answer, however right that is, has changed the earlier one
/// under his hands. They are not kept alive for this.
/// </summary>
sealed class GivenAnswers
{
    public const string Again = "an array that an earlier answer was made of; that one is the caller's, who may still read it";

    readonly ConditionalWeakTable<object, object> _given = [];

    /// <summary>Whether a part of an answer was part of an earlier one.</summary>
    /// <param name="arguments">Who answers with an argument changes nobody else's.</param>
    public bool Hold(object? result, object?[] arguments) => Parts(result, arguments).Any(part => _given.TryGetValue(part, out _));

    public void Add(object? result, object?[] arguments)
    {
        foreach (var part in Parts(result, arguments))
        {
            _given.AddOrUpdate(part, part);
        }
    }

    static IEnumerable<object> Parts(object? result, object?[] arguments)
    {
        var lent = arguments.SelectMany(Parts).ToHashSet(ReferenceEqualityComparer.Instance);
        return Parts(result).Where(part => !lent.Contains(part));
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
            case IList { Count: > 0 } list when list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>):
                return IsOfRows(type.GenericTypeArguments[0]) ? [list, .. list.Cast<object?>().SelectMany(Parts)] : [list];
            default:
                return [];
        }
    }

    static bool IsOfRows(Type element) => !element.IsValueType && element != typeof(string);
}
