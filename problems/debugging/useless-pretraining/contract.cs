public interface IUselessPretraining
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="images">[n, pixels], of any brightness and contrast</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and the batches</param>
    void Pretrain(float[,] images, int[] labels, int seed);

    /// <summary>Goes on with the pre-trained network on another task: its body stays, and a new head is put on it.</summary>
    /// <param name="images">[n, pixels], of the same kind as those of the pre-training</param>
    /// <param name="labels">n classes of the new task, 0 to K − 1</param>
    /// <param name="epochs">0 leaves the new head as it begins</param>
    /// <param name="seed">decides the weights of the head and the batches</param>
    void FineTune(float[,] images, int[] labels, int epochs, int seed);

    /// <returns>[n, K] logits of the network for the task that it was trained on last</returns>
    float[,] Predict(float[,] images);

    /// <returns>mean training loss of each epoch so far, of both tasks</returns>
    float[] Losses();

    /// <summary>To be called after the pre-training.</summary>
    /// <returns>of each tensor of weights, those of the head last: the largest change of an element in one epoch of fine-tuning</returns>
    float[] Moved(float[,] images, int[] labels, int seed);

    /// <summary>To be called after the pre-training.</summary>
    /// <returns>[rows, pixels] as they arrive at the first layer: in one epoch of fine-tuning, and then in <c>Predict</c> of the same images</returns>
    float[,] Fed(float[,] images, int[] labels, int seed);
}
