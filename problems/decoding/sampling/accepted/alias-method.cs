// The alias method (Walker, Vose): two random numbers and no search for each draw. MathNet vectors of double.
using MathNet.Numerics.LinearAlgebra;

public sealed class Solution
{
    public Vector<double> Probabilities(Vector<double> logits, double temperature, int topK, double topP)
    {
        var n = logits.Count;
        var z = logits.ToArray();
        var order = Enumerable.Range(0, n).ToArray();
        Array.Sort(order, (a, b) => (-z[a], a).CompareTo((-z[b], b)));
        var most = temperature == 0 ? 1 : topK == 0 ? n : Math.Min(topK, n);
        var divisor = temperature == 0 ? 1 : temperature;
        var weights = order.Take(most).Select(id => Math.Exp((z[id] - z[order[0]]) / divisor)).ToList();
        if (topP < 1)
        {
            var total = weights.Sum();
            var behind = total;                             // what is left behind the tokens so far
            var keep = 0;
            while (keep < weights.Count && (total - behind) / total < topP)
                behind -= weights[keep++];
            weights.RemoveRange(keep, weights.Count - keep);
        }
        var sum = weights.Sum();
        var answer = Vector<double>.Build.Dense(n);
        for (var i = 0; i < weights.Count; i++)
            answer[order[i]] = weights[i] / sum;
        return answer;
    }

    public IEnumerable<long> Sample(Vector<double> logits, double temperature, int topK, double topP, long seed, long count)
    {
        var table = new Alias(Probabilities(logits, temperature, topK, topP).Enumerate().Index().Where(x => x.Item > 0).ToArray());
        var random = new SplitMix((ulong)seed);
        for (var i = 0L; i < count; i++)
            yield return table.Draw(random);
    }

    sealed class SplitMix(ulong state)
    {
        ulong _state = state;

        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }

    sealed class Alias
    {
        readonly long[] _ids, _aliases;
        readonly double[] _own;

        public Alias((int Index, double Item)[] entries)
        {
            var n = entries.Length;
            _ids = Array.ConvertAll(entries, entry => (long)entry.Index);
            _aliases = (long[])_ids.Clone();
            _own = Array.ConvertAll(entries, entry => entry.Item * n);
            var few = new Stack<int>(Enumerable.Range(0, n).Where(i => _own[i] < 1));
            var many = new Stack<int>(Enumerable.Range(0, n).Where(i => _own[i] >= 1));
            while (few.Count > 0 && many.Count > 0)
            {
                var (poor, rich) = (few.Pop(), many.Pop());
                _aliases[poor] = _ids[rich];
                _own[rich] -= 1 - _own[poor];
                (_own[rich] < 1 ? few : many).Push(rich);
            }
            foreach (var i in few.Concat(many))
                _own[i] = 1;
        }

        public long Draw(SplitMix random)
        {
            var column = Math.Min((int)(random.Next() * _ids.Length), _ids.Length - 1);
            return random.Next() < _own[column] ? _ids[column] : _aliases[column];
        }
    }
}
