public interface ISoftmaxCrossEntropy
{
    /// <param name="logits">[n, K]</param>
    /// <param name="labels">[n], each 0 to K − 1, or −100 where the row is ignored</param>
    /// <param name="smoothing">ε, 0 to 1</param>
    /// <returns>the mean over the rows that are not ignored; 0 where all are</returns>
    float Loss(float[,] logits, int[] labels, float smoothing);

    /// <returns>[n, K], the derivative of the loss with respect to each logit</returns>
    float[,] Gradient(float[,] logits, int[] labels, float smoothing);
}
