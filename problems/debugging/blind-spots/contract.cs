public interface IBlindSpots
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="images">[n, 64]: images of 8 × 8 pixels, row by row; 1 is ink, 0 is paper</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and what is fed</param>
    void Train(float[,] images, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] images);

    /// <returns>mean training loss of each epoch so far</returns>
    float[] Losses();

    /// <returns>[epochs · n, 65]: the images that a fresh network is fed in its first epochs, in their order, each with its label in the last column</returns>
    float[,] Fed(float[,] images, int[] labels, int seed, int epochs);
}
