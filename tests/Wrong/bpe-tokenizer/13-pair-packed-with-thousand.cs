// wrong: A pair is packed into one number as left times 1000 plus right, so ids from 1000 on are mistaken for other pairs.
// mistake: none
public class Solution
{
    const int Base = 1000;

    List<int> packed = new();

    public void Train(string text, int vocabularySize)
    {
        packed = new();
        var ids = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToArray();
        while (packed.Count < vocabularySize - 256 && ids.Length >= 2)
        {
            var freq = new Dictionary<int, int>();
            for (int i = 0; i < ids.Length - 1; i++)
            {
                int key = ids[i] * Base + ids[i + 1];
                freq[key] = freq.GetValueOrDefault(key) + 1;
            }
            // smaller key = smaller left id, then smaller right id
            int winner = freq.Aggregate((a, b) => b.Value > a.Value || b.Value == a.Value && b.Key < a.Key ? b : a).Key;
            packed.Add(winner);
            ids = Merge(ids, winner, 255 + packed.Count);
        }
    }

    public int[] Encode(string text)
    {
        var ids = Encoding.UTF8.GetBytes(text).Select(b => (int)b).ToArray();
        for (int i = 0; i < packed.Count; i++)
            ids = Merge(ids, packed[i], 256 + i);
        return ids;
    }

    public string Decode(int[] tokens)
    {
        var pending = new Stack<int>(tokens.Reverse());
        var bytes = new List<byte>();
        while (pending.TryPop(out int t))
        {
            if (t < 256)
            {
                bytes.Add((byte)t);
                continue;
            }
            pending.Push(packed[t - 256] % Base);
            pending.Push(packed[t - 256] / Base);
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static int[] Merge(int[] ids, int key, int id)
    {
        var list = new List<int>(ids.Length);
        for (int i = 0; i < ids.Length; i++)
        {
            if (i + 1 < ids.Length && ids[i] * Base + ids[i + 1] == key)
            {
                list.Add(id);
                i++;
            }
            else
                list.Add(ids[i]);
        }
        return list.ToArray();
    }
}
