public class Solution
{
    /// <summary>The level in which each job runs, at most so many jobs in one level; −1 for jobs that never run.</summary>
    public int[] Levels(int jobs, int[,] needs, int slots)
    {
        throw new NotImplementedException();
    }

    /// <summary>The jobs of one cycle, each before the one that it needs; empty if there is none.</summary>
    public int[] Cycle(int jobs, int[,] needs)
    {
        throw new NotImplementedException();
    }
}
