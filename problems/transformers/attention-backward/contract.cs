public interface IAttentionBackward
{
    /// <param name="query">[n, dₖ]</param>
    /// <param name="key">[m, dₖ]</param>
    /// <param name="value">[m, dᵥ]</param>
    /// <param name="mask">[n, m], true where query i may attend to key j; null where every query may attend to every key</param>
    /// <param name="outputGradient">[n, dᵥ], the derivative of the loss with respect to the output</param>
    /// <returns>the derivatives of the loss with respect to the query [n, dₖ], the key [m, dₖ] and the value [m, dᵥ]</returns>
    (double[,] QueryGradient, double[,] KeyGradient, double[,] ValueGradient) Backward(
        double[,] query, double[,] key, double[,] value, bool[,]? mask, double[,] outputGradient);
}
