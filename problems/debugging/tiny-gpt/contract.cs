public interface ITinyGpt
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="text">ids of characters, 0 to 27</param>
    /// <param name="steps">batches to train on; 0 leaves the network as it begins</param>
    /// <param name="seed">decides the initial weights and the windows</param>
    void Train(int[] text, int steps, int seed);

    /// <param name="rows">[n, length] windows of ids, at most 16 long</param>
    /// <returns>[n, length, 28]: what the trained network expects after each position</returns>
    float[,,] Logits(int[,] rows);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <returns>for each tensor of weights, in the order of <c>Layers</c>, the largest change of an element in the first step of training</returns>
    float[] Moved(int[] text, int seed);
}
