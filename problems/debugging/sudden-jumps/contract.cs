public interface ISuddenJumps
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="windows">[n, length]: levels of the river, one after the other; a window is a row</param>
    /// <param name="seed">decides the initial weights</param>
    void Train(float[,] windows, int seed);

    /// <param name="levels">[n, length]</param>
    /// <returns>[n, length]: at each place, the level that is expected to come next</returns>
    float[,] Predict(float[,] levels);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <summary>What one step with plain gradient descent at the rate 1 does, from the same initial weights for each batch of 16 windows.</summary>
    /// <returns>[batches, 3]: the length of the gradient, the length of the step, and the cosine between the step and the descent direction</returns>
    float[,] Updates(float[,] windows, int seed);
}
