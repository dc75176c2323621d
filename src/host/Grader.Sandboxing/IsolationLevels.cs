namespace Grader.Sandboxing;

/// <summary>Names of levels of isolation.</summary>
public static class IsolationLevels
{
    extension(IsolationLevel level)
    {
        /// <summary>The name that <c>--isolation</c> takes and reports show.</summary>
        public string Code => level.ToString().ToLowerInvariant();
    }
}
