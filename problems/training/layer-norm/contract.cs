public interface ILayerNorm
{
    /// <param name="input">[n, d]</param>
    /// <param name="gain">[d]</param>
    /// <param name="bias">[d]</param>
    /// <param name="epsilon">above 0, inside the root</param>
    /// <returns>[n, d]</returns>
    float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon);

    /// <param name="outputGradient">[n, d], the derivative of the loss with respect to the output</param>
    /// <returns>the derivatives of the loss with respect to input [n, d], gain [d] and bias [d]</returns>
    (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient);

    /// <returns>[n, d]</returns>
    float[,] RmsNorm(float[,] input, float[] gain, float epsilon);

    /// <returns>the derivatives of the loss with respect to input [n, d] and gain [d]</returns>
    (float[,] InputGradient, float[] GainGradient) RmsNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient);
}
