using Grader.Protocol;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Worker.Conversions;

sealed class VectorConverter<T> : Converter where T : struct, IEquatable<T>, IFormattable
{
    public override object FromValue(Value value) => Vector<T>.Build.DenseOfArray((T[])ValueCodec.FromValue(value, typeof(T[]))!);

    public override Value ToValue(object source) => ValueCodec.ToValue(((Vector<T>)source).ToArray());

    public override void Overwrite(object source) => ((Vector<T>)source).MapInplace(_ => Overwriting.Replacement<T>(), Zeros.Include);
}
