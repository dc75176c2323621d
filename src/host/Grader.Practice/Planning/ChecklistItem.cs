namespace Grader.Practice;

/// <summary>Something to be able to do before the next round is practised.</summary>
/// <param name="Key">Unique.</param>
/// <param name="Text">What one can do, as the end of "I can …".</param>
/// <param name="Weak">What somebody does who cannot.</param>
/// <param name="Strong">What somebody does who can.</param>
/// <param name="SeenBy">What on record proves it; null if only the user can tell.</param>
public sealed record ChecklistItem(string Key, Round Round, string Text, string Weak, string Strong, ProofOfSkill? SeenBy);

/// <summary>What attempts on record can prove.</summary>
public enum ProofOfSkill
{
    /// <summary>A tokenizer was accepted without hints or solution.</summary>
    Tokenizer,

    /// <summary>Attention was accepted without hints or solution.</summary>
    Attention,

    /// <summary>The first diagnosis of a training failure named every cause.</summary>
    Diagnosis,

    /// <summary>A coding problem of median difficulty was accepted within twenty minutes, without hints or solution.</summary>
    TimedCoding,
}
