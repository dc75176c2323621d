using System.Runtime.Intrinsics;

namespace Grader.Numerics;

/// <summary>Sixteen lanes: AVX-512.</summary>
readonly struct Lanes512 : ILanes<Vector512<float>>
{
    public static int Count => Vector512<float>.Count;
    public static unsafe Vector512<float> Load(float* source) => Vector512.Load(source);
    public static unsafe void Store(Vector512<float> source, float* target) => source.Store(target);
    public static Vector512<float> All(float number) => Vector512.Create(number);
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.MultiplyAddEstimate(a, b, c);
    public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) => Vector512.MaxNative(a, b);

    public static Vector512<float> ZeroWhereLess(Vector512<float> test, float bound, Vector512<float> number) =>
        Vector512.AndNot(number, Vector512.LessThan(test, Vector512.Create(bound)));

    public static Vector512<float> ReplaceEqual(Vector512<float> test, float number, float replacement) =>
        Vector512.ConditionalSelect(Vector512.Equals(test, Vector512.Create(number)), Vector512.Create(replacement), test);

    public static Vector512<float> PowerOfTwoFromLowBits(Vector512<float> bits) =>
        ((bits.AsInt32() << 23) + Vector512.Create(Exp2.BitsOfOne)).AsSingle();

    public static unsafe Vector512<float> KeepWhereBit(uint* flags, int bit, Vector512<float> number) =>
        Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512.Load((int*)flags) << (31 - bit), Vector512<int>.Zero).AsSingle(),
            number,
            Vector512.Create(float.NegativeInfinity));
}
