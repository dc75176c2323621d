public interface ILossExplosion
{
    /// <summary>Trains a network from scratch.</summary>
    /// <param name="inputs">[n, features]</param>
    /// <param name="labels">n classes, 0 to K − 1</param>
    /// <param name="seed">decides the initial weights and the batches</param>
    void Train(float[,] inputs, int[] labels, int seed);

    /// <returns>[n, K] logits of the trained network</returns>
    float[,] Predict(float[,] inputs);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <summary>One epoch with plain gradient descent at a learning rate so small that the network practically stands still.</summary>
    /// <returns>for each step, the cosine between the step and the descent direction of its batch alone: 1 where they agree</returns>
    float[] StepDirections(float[,] inputs, int[] labels, int seed);
}
