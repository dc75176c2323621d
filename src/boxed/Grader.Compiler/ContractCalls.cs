using Grader.Protocol;

namespace Grader.Compiler;

/// <summary>The code that connects a problem's checks with the reference solution and with the worker.</summary>
static class ContractCalls
{
    /// <param name="checks">The qualified name of the class of checks.</param>
    public static string Write(Contract contract, string checks) => $$"""
        #nullable enable annotations
        public static class {{ChecksAssembly.Factory}}
        {
            public static ProblemChecks {{ChecksAssembly.Create}}()
            {
                var checks = new global::{{checks}}();
                checks.Connect(() => new Reference(), callee => new Candidate(callee));
                return checks;
            }
            sealed class Reference : {{contract.InterfaceName}}
            {
                readonly global::Solution _solution = new();
        {{string.Concat(contract.Methods.Select(CallSolution))}}
            }
            sealed class Candidate(ICandidateObject callee) : {{contract.InterfaceName}}
            {
        {{string.Concat(contract.Methods.Select(CallWorker))}}
            }
        }
        """;

    static string CallSolution(ContractMethod method)
    {
        var arguments = string.Join(", ", method.Parameters.Select(p => p.Name));
        return $"        {method.Signature} => _solution.{method.Name}({arguments});\n";
    }

    static string CallWorker(ContractMethod method)
    {
        var arguments = string.Join(", ", method.Parameters.Select(p => $"new(\"{p.Name}\", {p.Name})"));
        var result = method.Returns == "void" ? "" : $"({method.Returns}{(method.ReturnsNullable ? "?" : "")})";
        var type = method.Returns == "void" ? "void" : method.Returns;
        var notNull = method.Returns == "void" ? "" : "!";
        return $"        {method.Signature} => {result}callee.Call(\"{method.Name}\", typeof({type}), [{arguments}]){notNull};\n";
    }
}
