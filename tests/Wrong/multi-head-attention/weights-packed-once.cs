// why: The weights are packed once and kept while their shapes stay the same: Forward for layer 1 and then, on the same object, for layer 2 of the same shape answers layer 2 with the weights of layer 1.
public class Solution
{
    (int Inputs, int Keys, int Values, int Outputs, int Heads) _shape;
    float[][] _query = [], _key = [], _value = [], _output = [];   // by column, so that each product runs along a row

    public float[,,] Forward(
        float[,,] input, float[,] queryWeights, float[,] keyWeights, float[,] valueWeights, float[,] outputWeights, int heads, bool[,,]? mask)
    {
        int batch = input.GetLength(0), n = input.GetLength(1), width = input.GetLength(2);
        int dk = queryWeights.GetLength(1) / heads, dv = valueWeights.GetLength(1) / heads;
        var shape = (width, queryWeights.GetLength(1), valueWeights.GetLength(1), outputWeights.GetLength(1), heads);
        if (shape != _shape)
        {
            _shape = shape;                              // another model
            (_query, _key, _value, _output) = (Columns(queryWeights), Columns(keyWeights), Columns(valueWeights), Columns(outputWeights));
        }

        var result = new float[batch, n, _output.Length];
        var scale = 1 / MathF.Sqrt(dk);
        for (var b = 0; b < batch; b++)
        {
            var text = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, width).Select(d => input[b, i, d]).ToArray()).ToArray();
            var (query, key, value) = (Times(text, _query), Times(text, _key), Times(text, _value));
            var joined = text.Select(_ => new float[heads * dv]).ToArray();
            var scores = new float[n];
            for (var h = 0; h < heads; h++)
            {
                for (var i = 0; i < n; i++)
                {
                    var max = float.NegativeInfinity;
                    for (var j = 0; j < n; j++)
                    {
                        scores[j] = 0;
                        for (var c = h * dk; c < (h + 1) * dk; c++)
                            scores[j] += query[i][c] * key[j][c];
                        scores[j] *= scale;
                        if (mask is null || mask[b, i, j])
                            max = MathF.Max(max, scores[j]);
                    }

                    var sum = 0f;
                    for (var j = 0; j < n; j++)
                    {
                        scores[j] = mask is null || mask[b, i, j] ? MathF.Exp(scores[j] - max) : 0;
                        sum += scores[j];
                    }

                    for (var j = 0; j < n; j++)
                    {
                        if (scores[j] == 0)
                            continue;
                        for (var c = h * dv; c < (h + 1) * dv; c++)
                            joined[i][c] += scores[j] / sum * value[j][c];
                    }
                }
            }

            var rows = Times(joined, _output);
            for (var i = 0; i < n; i++)
                for (var o = 0; o < _output.Length; o++)
                    result[b, i, o] = rows[i][o];
        }
        return result;
    }

    static float[][] Columns(float[,] weights) =>
        [.. Enumerable.Range(0, weights.GetLength(1)).Select(c => Enumerable.Range(0, weights.GetLength(0)).Select(d => weights[d, c]).ToArray())];

    static float[][] Times(float[][] rows, float[][] columns) => Array.ConvertAll(rows, row => Array.ConvertAll(columns, column =>
    {
        var dot = 0f;
        for (var d = 0; d < row.Length; d++)
            dot += row[d] * column[d];
        return dot;
    }));
}
