// expect: CE
// why: The method returns nothing and goes on by itself.
public class Solution
{
    public async void Scale(float[,] matrix, float factor) => await Task.Yield();
}
