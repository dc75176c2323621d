// A token is the char whose code is its id, so string.Replace is a merge: from left to right, without overlaps, in linear time.
List<string> merges = new();

void Train(string text, int vocabularySize)
{
    merges.Clear();
    var tokens = Bytes(text);
    while (256 + merges.Count < vocabularySize && tokens.Length > 1)
    {
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < tokens.Length - 1; i++)
        {
            var pair = tokens.Substring(i, 2);
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
        var most = counts.Values.Max();
        var best = counts.Keys.Where(pair => counts[pair] == most).Min(StringComparer.Ordinal);
        tokens = tokens.Replace(best, Token(merges.Count), StringComparison.Ordinal);
        merges.Add(best);
    }
}

List<int> Encode(string text)
{
    var tokens = new StringBuilder(Bytes(text));
    for (int i = 0; i < merges.Count; i++)
        tokens.Replace(merges[i], Token(i));
    return tokens.ToString().Select(token => (int)token).ToList();
}

string Decode(List<int> tokens)
{
    var spelled = new string(tokens.Select(id => (char)id).ToArray());
    for (int i = merges.Count - 1; i >= 0; i--)
        spelled = spelled.Replace(Token(i), merges[i], StringComparison.Ordinal);
    return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(spelled));
}

// 65,536 chars are enough: a training text of a few kB has no more merges than bytes
string Token(int merge) => ((char)(256 + merge)).ToString();

// the 256 bytes are the first 256 chars of Unicode, which is Latin-1
string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
