// expect: RE
// tier: full
// why: An exception in an async void method is rethrown on the thread pool and ends the process.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        Fails();
        Thread.Sleep(Timeout.Infinite);
        return matrix;
    }

    static async void Fails()
    {
        await Task.Yield();
        throw new InvalidOperationException("in async void");
    }
}
