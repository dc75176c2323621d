using System.CommandLine;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader completion bash</c>: a script that lets the shell complete commands, options and problems. The shell asks the grader itself,
/// by the directive <c>[suggest:POSITION]</c>.
/// </summary>
static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command(
            "completion", "Print a script that lets your shell complete commands and problems: source <(grader completion bash)")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(parsed.GetRequiredValue(shell) switch
            {
                "fish" => Fish,
                "zsh" => $"autoload -U +X bashcompinit && bashcompinit\n{Bash}",
                _ => Bash,
            });
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>The position counts from the first argument on, so it does not matter what the command is called.</summary>
    const string Bash =
        """
        _grader() {
          local IFS=$'\n' line=${COMP_LINE#"${COMP_WORDS[0]}" } command=${COMP_WORDS[0]/#\~/$HOME}
          local all=$("$command" "[suggest:$((COMP_POINT - ${#COMP_LINE} + ${#line}))]" "$line" 2>/dev/null)
          COMPREPLY=($(compgen -W "$all" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _grader grader ./grader

        """;

    const string Fish =
        """
        function __grader
          set -l line (string replace -r '^\S+\s' '' -- (commandline -cp))
          grader "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c grader -f -a '(__grader)'

        """;
}
