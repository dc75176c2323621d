using System.Runtime.ExceptionServices;

namespace Grader.Engine.Checks;

/// <summary>A data set and the object that is trained on it: by the first check that asks for it, and again only where that object is gone.</summary>
sealed class SharedRun<TInput>(TInput input)
{
    TrainedObject? _trained;
    Exception? _failure;

    public TInput Input => input;

    /// <summary>Whether there is an object that can be asked.</summary>
    public bool IsTrained => _failure is null && _trained is { IsAlive: true };

    /// <summary>The object, as part of the trial's case. A training that failed is not tried again: it fails every check that asks.</summary>
    public ICallee Ask(Trial trial, Action<ICallee> train)
    {
        if (_trained is null || (_failure is null && !_trained.IsAlive))
        {
            return Train(trial, train);
        }
        var callee = trial.Join(_trained);
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

    ICallee Train(Trial trial, Action<ICallee> train)
    {
        _trained = new TrainedObject(trial.Session);
        var callee = trial.Join(_trained);
        try
        {
            train(callee);
        }
        catch (Exception failed) when (failed is WrongAnswerException or CallFailedException)
        {
            _failure = failed;
            throw;
        }
        finally
        {
            _trained.EndTraining();
        }
        return callee;
    }
}
