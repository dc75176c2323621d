// expect: CE
// why: An interface is no class.
public interface Solution
{
    float[,] Scale(float[,] matrix, float factor);
}
