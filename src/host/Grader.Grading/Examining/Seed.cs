using System.Globalization;
using System.Security.Cryptography;

namespace Grader.Grading.Examining;

/// <summary>Decides every generated input of a run; printed as 8 hexadecimal digits.</summary>
public readonly record struct Seed(uint Value)
{
    public static Seed Fresh() => new(BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4)));

    /// <summary>Null if the text is not a hexadecimal number of at most 32 bits.</summary>
    public static Seed? Parse(string text) =>
        uint.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? new Seed(value) : null;

    public override string ToString() => Value.ToString("x8", CultureInfo.InvariantCulture);
}
