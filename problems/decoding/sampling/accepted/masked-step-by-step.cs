// Each step sets logits to −∞ and leaves the rest to the next softmax, as logits processors do. float32 throughout.
public class Solution
{
    public float[] Probabilities(float[] logits, float temperature, int topK, float topP)
    {
        float[] scores = (float[])logits.Clone();
        if (temperature == 0)
        {
            int best = 0;
            for (int i = 1; i < scores.Length; i++)
                if (scores[i] > scores[best])
                    best = i;
            var greedy = new float[scores.Length];
            greedy[best] = 1;
            return greedy;
        }
        for (int i = 0; i < scores.Length; i++)
            scores[i] /= temperature;
        if (topK > 0 && topK < scores.Length)
            KeepFirst(scores, Descending(scores), topK);
        if (topP < 1)
        {
            int[] order = Descending(scores);
            float[] p = Softmax(scores);
            int keep = 0;
            double sum = 0;
            foreach (int id in order)
            {
                keep++;
                sum += p[id];
                if (sum >= topP)
                    break;
            }
            KeepFirst(scores, order, keep);
        }
        return Softmax(scores);
    }

    public int[] Sample(float[] logits, float temperature, int topK, float topP, int seed, int count)
    {
        Random rng = new Random(seed);
        float[] p = Probabilities(logits, temperature, topK, topP);
        int[] result = new int[count];
        for (int n = 0; n < count; n++)
        {
            double r = rng.NextDouble();
            int choice = -1;
            for (int i = 0; i < p.Length; i++)
            {
                if (p[i] == 0)
                    continue;
                choice = i;
                r -= p[i];
                if (r < 0)
                    break;
            }
            result[n] = choice;
        }
        return result;
    }

    static int[] Descending(float[] scores)
    {
        int[] ids = new int[scores.Length];
        for (int i = 0; i < ids.Length; i++)
            ids[i] = i;
        Array.Sort(ids, (a, b) => scores[b] != scores[a] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        return ids;
    }

    static void KeepFirst(float[] scores, int[] order, int count)
    {
        for (int i = count; i < order.Length; i++)
            scores[order[i]] = float.NegativeInfinity;
    }

    static float[] Softmax(float[] scores)
    {
        float max = scores.Max();
        var sum = 0.0; // of very many small numbers
        var p = new float[scores.Length];
        for (int i = 0; i < p.Length; i++)
            sum += p[i] = MathF.Exp(scores[i] - max);
        for (int i = 0; i < p.Length; i++)
            p[i] = (float)(p[i] / sum);
        return p;
    }
}
