namespace Grader.Numerics;

/// <summary>Makes matrices, [rows, columns].</summary>
public static class Matrix
{
    /// <param name="flat">The elements, row by row.</param>
    /// <exception cref="ArgumentException">There are not rows × columns elements.</exception>
    public static T[,] Of<T>(int rows, int columns, params IReadOnlyList<T> flat)
    {
        if (flat.Count != rows * columns)
            throw new ArgumentException($"{flat.Count} elements for {rows} rows of {columns}", nameof(flat));
        return Of(rows, columns, (i, j) => flat[(i * columns) + j]);
    }

    /// <param name="element">The element of a row and a column.</param>
    public static T[,] Of<T>(int rows, int columns, Func<int, int, T> element)
    {
        var matrix = new T[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = element(i, j);
        return matrix;
    }

    /// <summary>A matrix of one row.</summary>
    public static T[,] Row<T>(params IReadOnlyList<T> elements) => Of(1, elements.Count, elements);

    /// <summary>A matrix of one column.</summary>
    public static T[,] Column<T>(params IReadOnlyList<T> elements) => Of(elements.Count, 1, elements);

    /// <summary>A matrix of one number.</summary>
    public static T[,] Filled<T>(int rows, int columns, T element) => Of(rows, columns, (_, _) => element);
}
