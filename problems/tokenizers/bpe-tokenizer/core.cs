using Grader.Numerics;

// The numeric core: counts that are kept up to date in training, and a list of positions for each rank in encoding.
public class Solution
{
    BytePairEncoder _encoder = new(new BytePairMerges([]));

    public void Train(string text, int vocabularySize) => _encoder = new BytePairEncoder(BytePairTrainer.Train(text, vocabularySize));

    public int[] Encode(string text) => _encoder.Encode(text);

    public string Decode(int[] tokens) => _encoder.Decode(tokens);
}
