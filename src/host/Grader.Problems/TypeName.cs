using System.Globalization;

namespace Grader.Problems;

/// <summary>The id of a problem as part of a name in C#.</summary>
public static class TypeName
{
    /// <summary><c>layer-norm</c> becomes <c>LayerNorm</c>.</summary>
    public static string OfId(string id) =>
        string.Concat(id.Split('-').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
