using System.Globalization;

namespace Grader.Reports.Html;

/// <summary>Draws a curve as lines, and says its least and largest number in words: nobody has to see it to know what it shows.</summary>
static class LineChart
{
    const int Width = 640;

    const int Height = 140;

    /// <summary>From this ratio of the largest to the least number on, equal factors are equal heights.</summary>
    const double LogarithmicFrom = 100;

    public static void Write(Curve curve, HtmlWriter page)
    {
        var finite = curve.Values.Where(float.IsFinite).Select(value => (double)value).ToList();
        if (finite.Count == 0)
        {
            return;
        }
        var (least, most) = (finite.Min(), finite.Max());
        var isLogarithmic = least > 0 && most / least > LogarithmicFrom;
        var scale = isLogarithmic ? (Func<double, double>)Math.Log : static value => value;
        page.Element("figure", () =>
        {
            page.Element("figcaption", Caption(curve, least, most, isLogarithmic));
            page.Element("svg", () =>
            {
                foreach (var line in Lines(curve, scale, scale(least), scale(most)))
                {
                    page.Empty("polyline", ("points", line));
                }
            }, ("viewBox", $"0 0 {Width} {Height}"), ("role", "img"), ("aria-label", curve.Name), ("class", "chart"));
        });
    }

    static string Caption(Curve curve, double least, double most, bool isLogarithmic)
    {
        var (first, last) = (NumberText.Number(curve.Values[0]), NumberText.Number(curve.Values[^1]));
        var lost = curve.Values.Count(value => !float.IsFinite(value));
        var gaps = lost > 0 ? $", {lost} of {curve.Values.Length} not finite" : "";
        var scale = isLogarithmic ? ", on a logarithmic scale" : "";
        return $"{curve.Name}: first {first}, last {last}, least {NumberText.Number(least)}, most {NumberText.Number(most)}{gaps}{scale}";
    }

    /// <summary>Points of each stretch of finite numbers, in the coordinates of the drawing: its origin is above on the left.</summary>
    static IEnumerable<string> Lines(Curve curve, Func<double, double> scale, double low, double high)
    {
        var points = new List<string>();
        foreach (var (i, value) in curve.Values.Index())
        {
            if (float.IsFinite(value))
            {
                var x = curve.Values.Length == 1 ? 0 : (double)Width * i / (curve.Values.Length - 1);
                var y = high > low ? Height * (high - scale(value)) / (high - low) : Height / 2.0;
                points.Add(string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}"));
            }
            else if (points.Count > 0)
            {
                yield return string.Join(' ', points);
                points.Clear();
            }
        }
        if (points.Count > 0)
        {
            yield return string.Join(' ', points);
        }
    }
}
