using Grader.Protocol;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Worker.Conversions;

/// <summary>
/// <c>Matrix&lt;float&gt;</c> and <c>Matrix&lt;double&gt;</c>. MathNet has no matrix without rows or columns: such a value is refused.
/// </summary>
sealed class MatrixConverter<T> : Converter where T : struct, IEquatable<T>, IFormattable
{
    public override object FromValue(Value value)
    {
        var array = (T[,])ValueCodec.FromValue(value, typeof(T[,]))!;
        return Matrix<T>.Build.DenseOfArray(array);
    }

    public override Value ToValue(object source) => ValueCodec.ToValue(((Matrix<T>)source).ToArray());

    public override void Overwrite(object source) => ((Matrix<T>)source).MapInplace(_ => Overwriting.Replacement<T>(), Zeros.Include);
}
