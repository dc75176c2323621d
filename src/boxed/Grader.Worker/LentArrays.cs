namespace Grader.Worker;

/// <summary>
/// The caller's arrays for arguments, used again for the next argument of the same type and shape: a training loop fills one buffer with
/// batch after batch. Code that caches by array, and not by content, then answers for the previous batch.
/// </summary>
sealed class LentArrays
{
    /// <summary>More than these would charge the submission for memory that it has not asked for.</summary>
    const int Most = 64;

    readonly List<Array> _free = [];
    readonly List<Array> _lent = [];

    /// <summary>The same arguments, in arrays from an earlier call if there are any.</summary>
    public object?[] Lend(object?[] arguments) =>
        [.. arguments.Select(argument => argument is Array { Length: > 0 } array && IsFlat(array) ? Lend(array) : argument)];

    /// <summary>
    /// Ends the call: from now on only the caller uses the arrays. They are lent in reverse the next time, so that two arguments of one
    /// shape change places: code that keeps something by array, as optimizers do by parameter, then finds what belongs to the other.
    /// </summary>
    public void TakeBack()
    {
        _free.AddRange(_lent.AsEnumerable().Reverse());
        _free.RemoveRange(0, Math.Max(0, _free.Count - Most));
        _lent.Clear();
    }

    Array Lend(Array fresh)
    {
        var at = _free.FindIndex(array => array.GetType() == fresh.GetType() && HasShapeOf(array, fresh));
        var lent = fresh;
        if (at >= 0)
        {
            lent = _free[at];
            _free.RemoveAt(at);
            Array.Copy(fresh, lent, fresh.Length);
        }
        _lent.Add(lent);
        return lent;
    }

    static bool IsFlat(Array array) => array.GetType().GetElementType()!.IsPrimitive;

    static bool HasShapeOf(Array array, Array other) =>
        Enumerable.Range(0, other.Rank).All(dimension => array.GetLength(dimension) == other.GetLength(dimension));
}
