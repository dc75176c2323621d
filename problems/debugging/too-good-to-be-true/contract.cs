public interface ITooGoodToBeTrue
{
    /// <summary>Chooses quantities, learns from some of the samples, and validates with the others.</summary>
    /// <param name="samples">[n, quantities]</param>
    /// <param name="labels">n labels, 0 or 1</param>
    /// <param name="seed">decides the split and the initial weights</param>
    /// <returns>the share of the held-out samples that are classified correctly</returns>
    float Fit(float[,] samples, int[] labels, int seed);

    /// <returns>[n, 2] logits of the model that the last <see cref="Fit"/> has validated</returns>
    float[,] Predict(float[,] samples);

    /// <returns>training loss of each step so far</returns>
    float[] Losses();

    /// <returns>the columns of <c>samples</c> that the model uses</returns>
    int[] Columns();

    /// <returns>the rows that <see cref="Fit"/> holds out of so many samples</returns>
    int[] HeldOut(int count, int seed);
}
