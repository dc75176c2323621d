namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// Makes the checks that a statement defines remarks: they are reported, and cost no points and no verdict. For what many do
    /// differently and most interviewers would not ask.
    /// <code>
    /// Remark(() => MatchesReference("a masked NaN does not spread", inputs: poisoned,
    ///     call: (it, x) => it.Attention(x.Query, x.Key, x.Value, x.Mask)));
    /// </code>
    /// </summary>
    protected void Remark(Action define)
    {
        _isRemark = true;
        define();
        _isRemark = false;
    }
}
