using System.Globalization;

namespace Grader.Cli.Commands;

/// <summary>A question to the user on the terminal.</summary>
static class Prompt
{
    /// <summary>Asks until the answer can be read; null if there is no more input.</summary>
    /// <param name="read">Reads an answer; null if it is not valid.</param>
    /// <param name="reply">The reply to an invalid answer, before the question comes again; null for none.</param>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static T? Ask<T>(
        string question, Func<string, T?> read, Func<string, string>? reply = null, CancellationToken cancellation = default)
        where T : struct
    {
        while (true)
        {
            Console.Out.Write(question);
            if (ReadLine(cancellation) is not { } line)
            {
                return null;
            }
            var answer = line.Trim().ToLowerInvariant();
            if (read(answer) is { } value)
            {
                return value;
            }
            if (reply is not null)
            {
                Console.Out.WriteLine(reply(answer));
            }
        }
    }

    /// <summary>
    /// The next line; null if there is no more input. Nothing ends a read, so it is left behind when the user gives up.
    /// </summary>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static string? ReadLine(CancellationToken cancellation = default)
    {
        var line = Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        if (line is null)
        {
            Console.Out.WriteLine();
        }
        return line;
    }

    /// <summary>Yes or no; no if there is no more input.</summary>
    public static bool Confirms(string question) =>
        Ask(question, text => text is "y" or "yes" ? true : text is "n" or "no" or "" ? false : (bool?)null) == true;

    /// <summary>The value whose name is that text, or begins with it, in any case; null if there is none, or more than one.</summary>
    public static TEnum? OneOf<TEnum>(string text) where TEnum : struct, Enum
    {
        var matching = Enum.GetValues<TEnum>()
            .Where(value => text.Length > 0 && value.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return matching is [var only] ? only : null;
    }

    /// <summary>A number from 1 to the last; null for any other text.</summary>
    public static int? NumberUpTo(int last, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= last
            ? number
            : null;
}
