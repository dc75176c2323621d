// expect: CE
// says: Task
// why: The method returns a task.
public class Solution
{
    public async Task<float[,]> Scale(float[,] matrix, float factor)
    {
        await Task.Yield();
        return matrix;
    }
}
