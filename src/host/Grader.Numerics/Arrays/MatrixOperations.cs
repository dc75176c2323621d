#pragma warning disable CA1708 // the rule takes the extension blocks of one class for members of one name

namespace Grader.Numerics;

/// <summary>What checks do with matrices, [rows, columns]. Each operation returns a new matrix and leaves its operand as it is.</summary>
public static class MatrixOperations
{
    extension<T>(T[,] matrix)
    {
        /// <summary>The number of rows.</summary>
        public int Rows => matrix.GetLength(0);

        /// <summary>The number of columns.</summary>
        public int Columns => matrix.GetLength(1);

        /// <summary>The elements, row by row.</summary>
        public T[] Flat => [.. matrix.Cast<T>()];

        public T[] Row(int row)
        {
            var elements = new T[matrix.GetLength(1)];
            for (var j = 0; j < elements.Length; j++)
                elements[j] = matrix[row, j];
            return elements;
        }

        /// <param name="of">The new element in place of an element.</param>
        public TResult[,] Map<TResult>(Func<T, TResult> of) => matrix.Map((element, _, _) => of(element));

        /// <param name="of">The new element in place of an element, of its row and of its column.</param>
        public TResult[,] Map<TResult>(Func<T, int, int, TResult> of) =>
            Matrix.Of(matrix.GetLength(0), matrix.GetLength(1), (i, j) => of(matrix[i, j], i, j));

        /// <summary>With one number in a whole row.</summary>
        public T[,] WithRow(int row, T element) => matrix.Map((known, i, _) => i == row ? element : known);

        /// <summary>With another element at one place.</summary>
        public T[,] With(int row, int column, T element) => matrix.Map((known, i, j) => i == row && j == column ? element : known);

        /// <summary>The rows with these numbers, in this order.</summary>
        public T[,] TakeRows(params IReadOnlyList<int> rows) => Matrix.Of(rows.Count, matrix.GetLength(1), (i, j) => matrix[rows[i], j]);

        /// <summary>The last row first.</summary>
        public T[,] RowsReversed() =>
            Matrix.Of(matrix.GetLength(0), matrix.GetLength(1), (i, j) => matrix[matrix.GetLength(0) - 1 - i, j]);
    }

    extension(float[,] matrix)
    {
        public float[,] Scaled(float factor) => matrix.Map(element => factor * element);

        public double[,] ToDouble() => matrix.Map(element => (double)element);

        /// <summary>The largest magnitude of the finite elements; 0 if there is none.</summary>
        public double Largest => Largest(matrix.Cast<float>());
    }

    extension(double[,] matrix)
    {
        /// <summary>Each element rounded to the nearest float.</summary>
        public float[,] ToFloat() => matrix.Map(element => (float)element);
    }

    extension(IEnumerable<float> numbers)
    {
        public double[] ToDouble() => [.. numbers.Select(number => (double)number)];

        /// <summary>The largest magnitude of the finite numbers; 0 if there is none.</summary>
        public double Largest => Largest(numbers);
    }

    extension(IEnumerable<double> numbers)
    {
        /// <summary>Each number rounded to the nearest float.</summary>
        public float[] ToFloat() => [.. numbers.Select(number => (float)number)];
    }

    static double Largest(IEnumerable<float> numbers) =>
        numbers.Where(float.IsFinite).Select(number => Math.Abs((double)number)).DefaultIfEmpty(0).Max();
}
