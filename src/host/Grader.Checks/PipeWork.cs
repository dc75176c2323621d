using System.Reflection;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// What a worker does for calls besides the submission's own work: it reads each request, creates objects from its values, and writes the
/// answer. The host repeats it here, so that the reference solution, which is called without a pipe, can be charged with the same.
/// </summary>
sealed class PipeWork(IReadOnlyList<(byte[] Request, Type[] Parameters, Value? Result)> calls)
{
    public static PipeWork Repeating(Type contract, IEnumerable<Observation> calls) => new([.. calls.Select(call => (
        RequestOf(call).ToFrame(),
        Parameters(contract, call.Method),
        call.Result))]);

    public void Do()
    {
        foreach (var (frame, parameters, result) in calls)
        {
            var request = (CallRequest)WorkerRequest.FromFrame(frame);
            foreach (var (value, type) in request.Arguments.Zip(parameters))
            {
                ValueCodec.FromValue(value, type);
            }
            if (result is not null)
            {
                new ReturnedReply(0, result, []).ToFrame();
            }
        }
    }

    static CallRequest RequestOf(Observation call) =>
        new(0, 0, call.Instance, call.Method, [.. call.Arguments.Select(argument => argument.Value)], ReturnArguments: false);

    static Type[] Parameters(Type contract, string method)
    {
        var parameters = contract.GetMethod(method, BindingFlags.Public | BindingFlags.Instance)!.GetParameters();
        return [.. parameters.Select(parameter => parameter.ParameterType)];
    }
}
