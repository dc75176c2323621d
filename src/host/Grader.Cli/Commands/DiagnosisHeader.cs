using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Checks;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Cli.Commands;

/// <summary>
/// The comment lines at the top of a kata that <c>run</c> reads the diagnosis from. Question marks are filled in. Other lines are the
/// user's, and replaced only if the user agrees.
/// </summary>
static partial class DiagnosisHeader
{
    public static void Put(Problem problem, ImmutableArray<Diagnosis> given)
    {
        var header = string.Join('\n', given.Select(diagnosis =>
            $"// diagnosis: {diagnosis.Cause}\n" +
            $"// line: {diagnosis.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"}\n" +
            $"// evidence: {diagnosis.Evidence}"));
        try
        {
            Put(OwnSubmission.TryFind(problem), given, header);
        }
        catch (UsageException unwritable)
        {
            Console.Out.WriteLine($"{unwritable.Message} For its top:\n\n{header}");
        }
    }

    static void Put(string? path, ImmutableArray<Diagnosis> given, string header)
    {
        if (path is null || !File.Exists(path))
        {
            Console.Out.WriteLine($"`grader run` reads it from the top of your file, so write there:\n\n{header}");
            return;
        }
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(path)); // the header is ASCII, and all other bytes stay what they are
        var there = Diagnosis.Read([new SourceFile(path, text)]);
        var lines = Header().Match(text);
        if (there.SequenceEqual(given))
        {
            Console.Out.WriteLine($"It stands at the top of {path} already.");
        }
        else if (!lines.Success)
        {
            Console.Out.WriteLine($"{path} has no lines for it at its top, where `grader run` reads it, so write there:\n\n{header}");
        }
        else if (IsOpen(lines.Value) || Replaces(path, lines.Value))
        {
            var written = text.Contains('\r', StringComparison.Ordinal) ? header.ReplaceLineEndings("\r\n") : header;
            UserFile.Replace(path, Encoding.Latin1.GetBytes(text[..lines.Index] + written + text[(lines.Index + lines.Length)..]));
            Console.Out.WriteLine($"It stands at the top of {path}, where `grader run` reads it.");
        }
        else
        {
            Console.Out.WriteLine(
                $"{path} keeps its lines, for nothing that you wrote is overwritten unasked; `grader run` reads those. " +
                $"To hand in the new diagnosis, put there:\n\n{header}");
        }
    }

    static bool IsOpen(string lines) => lines.Split('\n').All(line => line.TrimEnd().EndsWith(": ?", StringComparison.Ordinal));

    static bool Replaces(string path, string old) => Prompt.Confirms(
        $"At the top of {path}, where `grader run` reads it, stands another diagnosis:\n\n{old}\n\nReplace it (y/n)? ");

    [GeneratedRegex(
        @"(?<=^|^\xEF\xBB\xBF)// diagnosis:.*\n// line:.*\n// evidence:[^\r\n]*" +
        @"(\r?\n// diagnosis:.*\n// line:.*\n// evidence:[^\r\n]*)*",
        RegexOptions.Multiline)]
    private static partial Regex Header();
}
