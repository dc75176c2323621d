using Grader.Contracts;
using Grader.Engine.Running;
using Grader.Problems;

namespace Grader.Engine.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>
    /// The diagnosis in the header of the file names the cause (two thirds of the points) and a line to blame (one third). What is wrong
    /// about it is said; what would be right is not.
    /// </summary>
    protected void Diagnosed(int points = 3) =>
        Add(new Check("the diagnosis", points, trial =>
        {
            var kata = KataOf(trial);
            var diagnosis = Diagnosis.Read(trial.Submission.Sources);
            if (diagnosis.Cause is null)
            {
                throw new WrongAnswerException("there is no diagnosis: fill in `// diagnosis:` and `// line:` at the top of the file before you fix anything");
            }
            if (Causes.Find(diagnosis.Cause) is null)
            {
                throw new WrongAnswerException($"`{diagnosis.Cause}` is not in the list of causes; `grader show {trial.Problem.Id}` prints it");
            }
            if (diagnosis.Cause != kata.Cause)
            {
                throw new WrongAnswerException($"the cause is not {diagnosis.Cause}: look at what would tell it from its neighbours");
            }
            if (diagnosis.Line is not { } line || !kata.Lines.Contains(line))
            {
                return new Score(points * 2 / 3, diagnosis.Line is null
                    ? "the cause is right; `// line:` names no line of the starter"
                    : $"the cause is right; line {diagnosis.Line} of the starter is not the one to blame");
            }
            return new Score(points);
        }));

    /// <summary>The fix leaves the measuring methods alone and changes few statements. A rewrite breaks the rules of a kata, however well it trains.</summary>
    protected void FixedWithFewChanges(int points = 1) =>
        Add(new Check("few statements are changed", points, trial =>
        {
            var kata = KataOf(trial);
            var difference = trial.Difference ?? throw new InvalidOperationException("a kata without comparison to its starter");
            if (difference.ChangedProtected is [var changed, ..])
            {
                throw Broken($"{changed} is measuring equipment and must stay as it is in the starter");
            }
            if (difference.ChangedStatements > kata.MaxChanges)
            {
                throw Broken($"{difference.ChangedStatements} statements differ from the starter, and a fix needs no more than {kata.MaxChanges}: this is a rewrite");
            }
            return new Score(points);

            static CallFailedException Broken(string reason) => new("the fix", new CallFailure(Verdict.PolicyViolation, reason, "", EndedProcess: false));
        }));

    static Kata KataOf(Trial trial) => trial.Problem.Kata ?? throw new InvalidCheckException("problem.yaml has no `kata`, and the checks ask for one");
}
