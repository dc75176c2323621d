// Divide and conquer: each half of the streams is merged, then the two answers; only `count` of each are ever needed.
public class Solution
{
    public int[] Merge(List<float> scores, List<int> lengths, int count)
    {
        var begins = new int[lengths.Count + 1];
        for (int i = 0; i < lengths.Count; i++)
            begins[i + 1] = begins[i] + lengths[i];
        return Between(0, lengths.Count);

        int[] Between(int from, int to)
        {
            if (to - from == 0)
                return [];
            if (to - from == 1)
                return Enumerable.Range(begins[from], Math.Min(count, lengths[from])).ToArray();
            int middle = from + (to - from) / 2;
            int[] left = Between(from, middle), right = Between(middle, to);
            var both = new int[(int)Math.Min(count, (long)left.Length + right.Length)];
            int i = 0, j = 0;
            for (int place = 0; place < both.Length; place++)
                both[place] = j == right.Length || (i < left.Length && scores[left[i]] >= scores[right[j]]) ? left[i++] : right[j++];
            return both;
        }
    }
}
