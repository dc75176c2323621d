// Nothing is put side by side: each head's result meets its own rows of the output weights, and the products are added up. Jagged arrays, float64.
public static class Solution
{
    public static double[][][] Forward(double[][][] input, double[][] queryWeights, double[][] keyWeights, double[][] valueWeights, double[][] outputWeights, int heads, bool[][][]? mask) =>
        input.Select((text, b) =>
        {
            var output = text.Select(_ => new double[outputWeights[0].Length]).ToArray();
            for (var h = 0; h < heads; h++)
            {
                var (q, k, v) = (Times(text, Head(queryWeights, h, heads)), Times(text, Head(keyWeights, h, heads)), Times(text, Head(valueWeights, h, heads)));
                var rows = outputWeights.Skip(h * v[0].Length).Take(v[0].Length).ToArray();
                for (var i = 0; i < text.Length; i++)
                {
                    var visible = Enumerable.Range(0, text.Length).Where(j => mask?[b][i][j] ?? true).ToList();
                    if (visible.Count == 0)
                        continue;
                    var scores = visible.Select(j => Dot(q[i], k[j]) / Math.Sqrt(q[i].Length)).ToList();
                    var weights = scores.Select(s => Math.Exp(s - scores.Max())).ToList();
                    var mixed = Enumerable.Range(0, v[0].Length).Select(c => visible.Select((j, at) => weights[at] * v[j][c]).Sum() / weights.Sum()).ToArray();
                    output[i] = output[i].Zip(Times([mixed], rows)[0], (x, y) => x + y).ToArray();
                }
            }
            return output;
        }).ToArray();

    static double[][] Head(double[][] weights, int head, int heads) => weights.Select(row => row.Chunk(row.Length / heads).ElementAt(head)).ToArray();

    static double[][] Times(double[][] a, double[][] b) =>
        a.Select(row => Enumerable.Range(0, b[0].Length).Select(c => row.Select((x, d) => x * b[d][c]).Sum()).ToArray()).ToArray();

    static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
