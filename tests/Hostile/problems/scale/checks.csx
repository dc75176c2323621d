// An easy task on purpose: what the cases try is the grader, not the arithmetic.
var number = Gen.Int[-40, 40].Select(i => i / 4f);
Gen<Inputs> Sized(int least, int most) =>
    from rows in Gen.Int[least, most]
    from columns in Gen.Int[least, most]
    from flat in number.Array[rows * columns]
    from factor in number
    select new Inputs(Matrix(rows, columns, flat), factor);

static float[,] Matrix(int rows, int columns, float[] flat)
{
    var matrix = new float[rows, columns];
    Buffer.BlockCopy(flat, 0, matrix, 0, sizeof(float) * flat.Length);
    return matrix;
}

WorkedExample(points: 1);

MatchesReference("small matrices", points: 1, inputs: Sized(1, 4), call: (it, x) => it.Scale(x.Matrix, x.Factor));

MatchesReference("larger matrices", points: 1, inputs: Sized(20, 40), cases: 5, call: (it, x) => it.Scale(x.Matrix, x.Factor));

Pure("the arguments stay as they are", points: 1, inputs: Sized(1, 4), call: (it, x) => it.Scale(x.Matrix, x.Factor));

public sealed record Inputs([Dims("rows", "columns")] float[,] Matrix, float Factor);
