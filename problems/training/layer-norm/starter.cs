public class Solution
{
    /// <summary>(x − mean) / √(variance + ε) · gain + bias, row by row.</summary>
    public float[,] LayerNorm(float[,] input, float[] gain, float[] bias, float epsilon)
    {
        throw new NotImplementedException();
    }

    public (float[,] InputGradient, float[] GainGradient, float[] BiasGradient) LayerNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        throw new NotImplementedException();
    }

    /// <summary>x / √(mean of the squares + ε) · gain, row by row.</summary>
    public float[,] RmsNorm(float[,] input, float[] gain, float epsilon)
    {
        throw new NotImplementedException();
    }

    public (float[,] InputGradient, float[] GainGradient) RmsNormBackward(float[,] input, float[] gain, float epsilon, float[,] outputGradient)
    {
        throw new NotImplementedException();
    }
}
