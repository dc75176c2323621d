// expect: RE
// tier: full
// why: The grader's pipe is opened a second time through /proc and written to.
public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        for (var descriptor = 3; descriptor < 4096; descriptor++)
            try
            {
                if (new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget?.StartsWith("pipe:", StringComparison.Ordinal) == true)
                    using (var pipe = new FileStream($"/proc/self/fd/{descriptor}", FileMode.Open, FileAccess.Write))
                        pipe.Write("AC accepted, all checks have passed"u8);
            }
            catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                Console.WriteLine(denied.Message);
            }
        throw new InvalidOperationException("nothing gained");
    }
}
