namespace Grader.Practice;

/// <summary>The four rounds of an interview for machine-learning engineers, each of which asks for something else.</summary>
public enum Round
{
    /// <summary>Trade-offs of models and training, under a constraint.</summary>
    Fundamentals,

    /// <summary>Systems around a model: retrieval, evaluation, agents, latency and cost.</summary>
    SystemDesign,

    /// <summary>Machine-learning code from memory, and coding problems on a clock.</summary>
    Coding,

    /// <summary>What somebody did, decided and would do differently.</summary>
    Behavioural,
}
