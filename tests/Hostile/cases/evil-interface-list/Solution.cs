// expect: MLE, TLE
// why: A list of one's own whose count lies is asked for its items, and has no end.
public class Solution
{
    public IReadOnlyList<float[]> Scale(float[][] matrix, float factor) => new Liar();
}

class Liar : IReadOnlyList<float[]>
{
    public int Count => -1;

    public float[] this[int index] => throw new InvalidOperationException("indexed");

    public IEnumerator<float[]> GetEnumerator()
    {
        while (true)
            yield return [];
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
