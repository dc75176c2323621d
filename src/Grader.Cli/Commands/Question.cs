using System.Globalization;

namespace Grader.Cli.Commands;

/// <summary>Something that the user is asked on the terminal.</summary>
static class Question
{
    /// <summary>Asks until the answer can be read; null where there is no more input.</summary>
    /// <param name="read">Null for an answer that is none.</param>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static T? Ask<T>(string question, Func<string, T?> read, CancellationToken cancellation = default) where T : struct
    {
        while (true)
        {
            Console.Out.Write(question);
            // nothing ends a read, so it is left behind by whoever gives up
            if (Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult() is not { } line)
            {
                Console.Out.WriteLine();
                return null;
            }
            if (read(line.Trim().ToLowerInvariant()) is { } value)
            {
                return value;
            }
        }
    }

    /// <summary>A number from 1 to the last; null for any other text.</summary>
    public static int? NumberUpTo(int last, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= last ? number : null;
}
