using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Watching;

/// <summary>
/// Replaces the calls that make up a training loop (forward, the target of a loss, backward, step) by calls to the watch. It finds the
/// calls by symbol, so the candidate's code needs no change. Each call still does what it did.
/// </summary>
sealed class WatchRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    const string Watch = "global::GraderWatch";

    static readonly string[] s_losses = ["cross_entropy", "nll_loss"];

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node.Expression is not MemberAccessExpressionSyntax access
            || visited.Expression is not MemberAccessExpressionSyntax rewritten
            || model.GetSymbolInfo(node).Symbol is not IMethodSymbol method)
        {
            return visited;
        }
        var arguments = visited.ArgumentList.Arguments;
        return method.Name switch
        {
            "step" when Derives(method.ContainingType, "TorchSharp.torch.optim.Optimizer") && arguments.Count <= 1 =>
                Call("Step", visited, rewritten.Expression),
            "backward" when Is(method.ContainingType, "TorchSharp.torch.Tensor") =>
                visited.WithExpression(rewritten.WithExpression(SyntaxFactory.ParseExpression($"{Watch}.Loss({rewritten.Expression})"))),
            "forward" or "call" when access.Expression is not (BaseExpressionSyntax or ThisExpressionSyntax) &&
                Derives(method.ContainingType, "TorchSharp.torch.nn.Module") && arguments.Count is 1 or 2 =>
                    Call("Forward", visited, rewritten.Expression),
            _ when s_losses.Contains(method.Name) && arguments.Count >= 2 && arguments[1].NameColon is null =>
                visited.WithArgumentList(visited.ArgumentList.WithArguments(arguments.Replace(
                    arguments[1],
                    SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"{Watch}.Labels({arguments[1].Expression})"))))),
            _ => visited,
        };
    }

    static InvocationExpressionSyntax Call(string name, InvocationExpressionSyntax call, ExpressionSyntax receiver) => call
        .WithExpression(SyntaxFactory.ParseExpression($"{Watch}.{name}").WithTriviaFrom(call.Expression))
        .WithArgumentList(
            call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(receiver.WithoutTrivia()))));

    static bool Derives(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, name))
            {
                return true;
            }
        }
        return false;
    }

    static bool Is(INamedTypeSymbol type, string name) => type.OriginalDefinition.ToDisplayString() == name;
}
