using System.Globalization;
using System.Security.Cryptography;

namespace Grader.Engine.Examining;

/// <summary>What every generated input of a run follows from; printed as 8 hexadecimal digits.</summary>
public readonly record struct Seed(uint Value)
{
    public static Seed Fresh() => new(BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4)));

    public static Seed? Parse(string text) =>
        uint.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? new Seed(value) : null;

    public override string ToString() => Value.ToString("x8", CultureInfo.InvariantCulture);
}
