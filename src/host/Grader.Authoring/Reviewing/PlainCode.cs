namespace Grader.Authoring.Reviewing;

/// <summary>Source code without its comments: they say why a line is right, or how a mistake is made.</summary>
static class PlainCode
{
    /// <summary>
    /// Leaves out comments that begin with //, lines that hold nothing else, and blank lines that follow one another. Text in quotes stays.
    /// </summary>
    public static string Of(string source)
    {
        var plain = new List<string>();
        foreach (var line in source.ReplaceLineEndings("\n").Split('\n'))
        {
            var code = WithoutComment(line).TrimEnd();
            var wasComment = code.Length == 0 && line.Trim().Length > 0;
            if (!wasComment && (code.Length > 0 || (plain is [.., { Length: > 0 }])))
            {
                plain.Add(code);
            }
        }
        return string.Join('\n', plain).TrimEnd('\n') + "\n";
    }

    static string WithoutComment(string line)
    {
        char? quote = null;
        for (var i = 0; i < line.Length; i++)
        {
            if (quote is not null && line[i] == '\\')
            {
                i++;
            }
            else if (line[i] is '"' or '\'')
            {
                quote = quote is null ? line[i] : quote == line[i] ? null : quote;
            }
            else if (quote is null && line.AsSpan(i).StartsWith("//", StringComparison.Ordinal))
            {
                return line[..i];
            }
        }
        return line;
    }
}
