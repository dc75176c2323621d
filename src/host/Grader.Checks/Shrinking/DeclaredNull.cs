using System.Reflection;

namespace Grader.Checks.Shrinking;

/// <summary>Parameters that are declared with a question mark.</summary>
static class DeclaredNull
{
    public static bool IsLegalFor(ParameterInfo parameter) => parameter.ParameterType.IsValueType
        ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        : new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
