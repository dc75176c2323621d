public interface IBetterOnUnseen
{
    /// <summary>Trains a network from scratch with four fifths of the images, and validates it with the others after each epoch.</summary>
    /// <param name="images">[n, pixels]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the split, the initial weights, the batches and what is dropped</param>
    void Train(float[,] images, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] images);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <returns>[epochs so far, 4]: training loss, training accuracy, validation loss, validation accuracy</returns>
    float[,] Curves();

    /// <returns>the rows of <c>images</c> that training has fed so far, step after step</returns>
    int[] Fed();

    /// <returns>the rows that <see cref="Train"/> holds out of so many images</returns>
    int[] HeldOut(int count, int seed);
}
