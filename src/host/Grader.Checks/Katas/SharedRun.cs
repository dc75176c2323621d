using System.Runtime.ExceptionServices;

namespace Grader.Checks;

/// <summary>
/// A data set and the object trained on it. The first check that asks trains it; a later one does so again only if that object is gone.
/// </summary>
sealed class SharedRun<TInput>(TInput input)
{
    TrainedObject? _trained;
    Exception? _failure;

    public TInput Input => input;

    /// <summary>Whether there is an object that can be asked.</summary>
    public bool IsTrained => _failure is null && _trained is { IsAlive: true };

    /// <summary>
    /// The object, as part of the context's case. A training that failed is not tried again: it fails every check that asks.
    /// </summary>
    public ICandidateObject Ask(CheckContext context, Action<ICandidateObject> train)
    {
        if (_failure is null && !IsTrained)
        {
            Train(context, train);
        }
        var callee = context.Join(_trained!);
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
        return callee;
    }

    /// <summary>Gives the object away for another use. A check that asks for this run afterwards trains a new one.</summary>
    public TrainedObject Release()
    {
        var released = _trained ?? throw new InvalidOperationException("nothing has been trained");
        _trained = null;
        return released;
    }

    void Train(CheckContext context, Action<ICandidateObject> train)
    {
        var trained = new TrainedObject(context.Candidate);
        try
        {
            train(context.Join(trained));
        }
        catch (Exception failed) when (failed is WrongAnswerException or CallFailedException)
        {
            _failure = failed;
        }
        trained.EndTraining();
        _trained = trained;
    }
}
