using System.Globalization;

namespace Grader.Reports;

/// <summary>Numbers of a training as people read them.</summary>
public static class NumberText
{
    /// <summary>Four digits after the point, or a power of ten if these would show nothing.</summary>
    public static string Number(double number) =>
        number.ToString(Math.Abs(number) is 0 or (>= 0.001 and < 100_000) ? "0.####" : "0.0e0", CultureInfo.InvariantCulture);
}
