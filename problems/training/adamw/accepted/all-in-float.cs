// Everything in float32, the hyperparameters too; the step size takes the correction of the mean.
public sealed class Solution
{
    private float lr, b1, b2, eps, wd;
    private bool adamW;
    private float[]? m, v;
    private int t;

    public void Start(float learningRate, float beta1, float beta2, float epsilon, float weightDecay, bool decoupled)
    {
        lr = learningRate; b1 = beta1; b2 = beta2; eps = epsilon; wd = weightDecay; adamW = decoupled;
        m = v = null;
        t = 0;
    }

    public float[] Step(float[] parameters, float[] gradient)
    {
        m ??= new float[gradient.Length];
        v ??= new float[gradient.Length];
        t++;
        float stepSize = lr / (1 - MathF.Pow(b1, t)), root = MathF.Sqrt(1 - MathF.Pow(b2, t));
        float[] result = (float[])parameters.Clone();
        for (int i = 0; i < result.Length; i++)
        {
            float g = gradient[i];
            if (adamW)
                result[i] *= 1 - lr * wd;
            else
                g += wd * parameters[i];
            m[i] = b1 * m[i] + (1 - b1) * g;
            v[i] = b2 * v[i] + (1 - b2) * (g * g);
            result[i] -= stepSize * m[i] / (MathF.Sqrt(v[i]) / root + eps);
        }
        return result;
    }
}
