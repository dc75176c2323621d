using CsCheck;
using Grader.Numerics;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Checks;

public abstract partial class Checks<TContract>
{
    /// <summary>Name of the check that <see cref="Diagnosed"/> adds.</summary>
    public const string DiagnosisCheck = "the diagnosis";

    /// <summary>
    /// The diagnosis in the header of the file names the cause, a line to blame and the evidence, a third of the points each, for every bug
    /// of the kata. Naming every cause is enough to pass: several lines and several kinds of evidence are reasonable, so others than ours
    /// only cost points.
    /// </summary>
    protected void Diagnosed(int points = 3) =>
        Add(new Check(DiagnosisCheck, points, context =>
        {
            var given = Diagnosis.Read(context.Sources);
            if (given.IsEmpty)
            {
                throw new WrongAnswerException(
                    "there is no diagnosis: fill in the lines `// diagnosis:`, `// line:` and `// evidence:` at the top of the file "
                    + "before you fix anything");
            }
            if (given.FirstOrDefault(diagnosis => Causes.Find(diagnosis.Cause) is null) is { } unknown)
            {
                throw new WrongAnswerException(
                    $"`{unknown.Cause}` is not in the list of causes; `grader show {context.Problem.Id}` prints it");
            }
            if (given.FirstOrDefault(diagnosis => HasUnknownEvidence(diagnosis)) is { } unseen)
            {
                throw new WrongAnswerException(
                    $"`{unseen.Evidence}` is not in the list of evidence; `grader show {context.Problem.Id}` prints it, "
                    + "and `Evidence.Name` names an assertion of your own");
            }
            var score = DiagnosisScore.Compute(given, KataOf(context), context.Assertions);
            var remarks = string.Join('\n', score.Remarks);
            return score.RightCauses == 0 ? throw new WrongAnswerException(remarks)
                : score.IsRight ? new Score(points)
                : new Score(Math.Min(points - 1, points * score.Parts / score.MaxParts), remarks, IsEnough: score.NamesEveryCause);
        }));

    static bool HasUnknownEvidence(Diagnosis diagnosis) =>
        diagnosis is { Evidence: { } key, Assertion: null } && Symptom.Find(key) is null;

    /// <summary>
    /// A number that a run gives lies on the right side of a threshold, in every case. After a near miss, by at most a tenth of the
    /// threshold, as many runs are made again and the mean decides. <c>grader calibrate</c> shows how far from it broken and fixed loops
    /// lie.
    /// <code>
    /// Measured("it classifies points it has never seen", inputs: split, atLeast: 0.84, measure: (it, x) =>
    /// {
    ///     it.Train(x.Inputs, x.Labels, x.Seed);
    ///     return Accuracy(x, it.Predict(x.Unseen));
    /// });
    /// </code>
    /// </summary>
    /// <param name="what">Named in the report: "… is 0.33"; by default the check's name.</param>
    protected void Measured<TInput>(
        string name, Gen<TInput> inputs, Func<TContract, TInput, double> measure, double? atLeast = null, double? atMost = null,
        string? what = null, int cases = 3, int points = 1) =>
        Add(new Check(name, points, context =>
        {
            var decided = new MeasuredRuns(context, new Threshold(atLeast, atMost), what ?? name).Decide(
                planned: PropertyRunner.Draw(context, inputs, cases),
                further: () => PropertyRunner.Draw(context, inputs, cases),
                measure: input => measure(NewCandidate(context.NewCase()), input));
            return new Score(points, decided);
        }));

    /// <summary>
    /// What <c>grader inspect</c> does: trains on one data set under observation and, if asked, measures on data that training has not
    /// seen.
    /// <code>
    /// Inspected(inputs: split, train: (it, x) => it.Train(x.Inputs, x.Labels, x.Seed),
    ///     heldOut: (it, x) => Accuracy(x, it.Predict(x.Unseen)));
    /// </code>
    /// </summary>
    protected void Inspected<TInput>(
        Gen<TInput> inputs, Action<TContract, TInput> train, Func<TContract, TInput, double>? heldOut = null) =>
        Inspection = new Inspection((callee, random) =>
        {
            var input = inputs.Generate(random, null, out _);
            var it = NewCandidate(callee);
            train(it, input);
            return heldOut?.Invoke(it, input);
        });

    /// <summary>
    /// The share of the unseen points that a matrix of logits classifies correctly. Rejects logits of another shape, or that are not
    /// finite.
    /// </summary>
    protected static double Accuracy(Classification data, float[,] logits)
    {
        Expect.Shape(logits, data.Answers.Length, data.Classes, "the matrix of logits");
        Expect.Finite(logits, "the matrix of logits");
        return data.Accuracy(logits);
    }

    /// <summary>
    /// The fix leaves the measuring methods alone and changes few statements. A rewrite breaks the rules of a kata, however well it trains.
    /// </summary>
    protected void FixedWithFewChanges(int points = 1) =>
        Add(new Check("few statements are changed", points, context =>
        {
            var kata = KataOf(context);
            var difference = context.Difference ?? throw new InvalidOperationException("a kata without comparison to its starter");
            if (difference.ChangedProtected is [var tampered, ..])
            {
                throw Broken($"{tampered} is measuring equipment and must stay as it is in the starter, and the only method of its name");
            }
            if (difference.ChangedStatements > kata.MaxChanges)
            {
                var changed = difference.ChangedStatements == 1
                    ? "1 statement differs"
                    : $"{difference.ChangedStatements} statements differ";
                throw Broken(kata.MaxChanges == 0 ? $"{changed} from the starter, and there was nothing to fix"
                    : $"{changed} from the starter, and a fix needs no more than {kata.MaxChanges}: this is a rewrite");
            }
            return new Score(points);

            static CallFailedException Broken(string reason) =>
                new("the fix", new CallFailure(Verdict.RestrictedFunction, reason, "", EndedProcess: false));
        }));

    static Kata KataOf(CheckContext context) =>
        context.Problem.Kata ?? throw new InvalidCheckException("problem.yaml has no `kata`, and the checks ask for one");
}
