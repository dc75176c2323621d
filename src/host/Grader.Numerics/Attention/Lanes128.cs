using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>The width that every platform has: SSE, NEON, or what the JIT makes of it in software.</summary>
readonly struct Lanes128 : ILanes<Vector128<float>>
{
    public static int Count => Vector128<float>.Count;
    public static unsafe Vector128<float> Load(float* source) => Vector128.Load(source);
    public static unsafe void Store(Vector128<float> source, float* target) => source.Store(target);
    public static Vector128<float> All(float number) => Vector128.Create(number);
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;
    public static Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Vector128.MultiplyAddEstimate(a, b, c);
    public static Vector128<float> Max(Vector128<float> a, Vector128<float> b) => Vector128.MaxNative(a, b);

    public static Vector128<float> ZeroWhereLess(Vector128<float> test, float bound, Vector128<float> number) =>
        Vector128.AndNot(number, Vector128.LessThan(test, Vector128.Create(bound)));

    public static Vector128<float> ReplaceEqual(Vector128<float> test, float number, float replacement) =>
        Vector128.ConditionalSelect(Vector128.Equals(test, Vector128.Create(number)), Vector128.Create(replacement), test);

    public static Vector128<float> PowerOfTwoFromLowBits(Vector128<float> bits) =>
        ((bits.AsInt32() << 23) + Vector128.Create(Exp2.BitsOfOne)).AsSingle();

    public static unsafe Vector128<float> KeepWhereBit(uint* flags, int bit, Vector128<float> number) =>
        Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128.Load((int*)flags) << (31 - bit), Vector128<int>.Zero).AsSingle(),
            number,
            Vector128.Create(float.NegativeInfinity));
}
