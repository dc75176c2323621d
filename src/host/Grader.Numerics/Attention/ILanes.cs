namespace Grader.Numerics;

/// <summary>
/// What the attention kernel asks of a vector register of float32 lanes, so that one source serves every width. The JIT compiles the kernel
/// once per implementation and inlines the operations.
/// </summary>
/// <typeparam name="V">The register's type.</typeparam>
unsafe interface ILanes<V>
    where V : struct
{
    static abstract int Count { get; }
    static abstract V Load(float* source);
    static abstract void Store(V source, float* target);
    static abstract V All(float number);
    static abstract V Add(V a, V b);
    static abstract V Subtract(V a, V b);
    static abstract V Multiply(V a, V b);
    static abstract V Divide(V a, V b);

    /// <summary>a × b + c, rounded once if the processor can.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>The larger; either one if an operand is NaN.</summary>
    static abstract V Max(V a, V b);

    /// <summary>Zero in the lanes where test &lt; bound, else the number. A NaN test keeps the number.</summary>
    static abstract V ZeroWhereLess(V test, float bound, V number);

    /// <summary>The replacement in the lanes where test equals the number given, else test itself.</summary>
    static abstract V ReplaceEqual(V test, float number, float replacement);

    /// <summary>2ⁿ, where n is held in the low bits of a float as <see cref="Exp2.Of"/> leaves it.</summary>
    static abstract V PowerOfTwoFromLowBits(V bits);

    /// <summary>The number in the lanes whose flags have the given bit set, else −∞.</summary>
    static abstract V KeepWhereBit(uint* flags, int bit, V number);
}
