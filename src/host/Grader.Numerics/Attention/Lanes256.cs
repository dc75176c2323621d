using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>Eight lanes: AVX2.</summary>
readonly struct Lanes256 : ILanes<Vector256<float>>
{
    public static int Count => Vector256<float>.Count;
    public static unsafe Vector256<float> Load(float* source) => Vector256.Load(source);
    public static unsafe void Store(Vector256<float> source, float* target) => source.Store(target);
    public static Vector256<float> All(float number) => Vector256.Create(number);
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;
    public static Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Vector256.MultiplyAddEstimate(a, b, c);
    public static Vector256<float> Max(Vector256<float> a, Vector256<float> b) => Vector256.MaxNative(a, b);

    public static Vector256<float> ZeroWhereLess(Vector256<float> test, float bound, Vector256<float> number) =>
        Vector256.AndNot(number, Vector256.LessThan(test, Vector256.Create(bound)));

    public static Vector256<float> ReplaceEqual(Vector256<float> test, float number, float replacement) =>
        Vector256.ConditionalSelect(Vector256.Equals(test, Vector256.Create(number)), Vector256.Create(replacement), test);

    public static Vector256<float> PowerOfTwoFromLowBits(Vector256<float> bits) =>
        ((bits.AsInt32() << 23) + Vector256.Create(Exp2.BitsOfOne)).AsSingle();

    public static unsafe Vector256<float> KeepWhereBit(uint* flags, int bit, Vector256<float> number) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256.Load((int*)flags) << (31 - bit), Vector256<int>.Zero).AsSingle(),
            number,
            Vector256.Create(float.NegativeInfinity));
}
