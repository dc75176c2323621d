public interface IJobLevels
{
    /// <param name="jobs">how many there are; they are numbered from 0</param>
    /// <param name="needs">[m, 2]: job needs[i, 0] needs job needs[i, 1]</param>
    /// <param name="slots">most jobs of one level, at least 1</param>
    /// <returns>[jobs]: the level of each job, −1 where it never runs</returns>
    int[] Levels(int jobs, int[,] needs, int slots);

    /// <returns>jobs of which each needs the next, and the last the first; empty where there is no cycle</returns>
    int[] Cycle(int jobs, int[,] needs);
}
