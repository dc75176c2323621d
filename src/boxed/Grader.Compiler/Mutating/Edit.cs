using Grader.Protocol;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Mutating;

/// <summary>Makes a mutation from the syntax that it replaces; comments and blanks around it stay.</summary>
static class Edit
{
    public static Mutation Replace(string kind, SyntaxNodeOrToken part, string replacement) =>
        new(kind, part.SpanStart, part.Span.Length, replacement);

    public static Mutation Insert(string kind, int position, string text) => new(kind, position, 0, text);
}
