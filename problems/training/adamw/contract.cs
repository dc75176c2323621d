public interface IAdamW
{
    /// <summary>Begins anew: no moments, no steps taken.</summary>
    /// <param name="decoupled">true: AdamW, false: Adam</param>
    void Start(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decoupled);

    /// <param name="parameters">[n], as they are before the step</param>
    /// <param name="gradient">[n], of the loss by each parameter</param>
    /// <returns>[n], the parameters after the step</returns>
    float[] Step(float[] parameters, float[] gradient);
}
