using System.Globalization;
using System.Numerics;

namespace GoAnalysis.Semantics;

/// <summary>The value of a constant expression: a boolean, a string, an integer, a fraction or a complex number, all exact. https://go.dev/ref/spec#Constants</summary>
public sealed class ConstantValue : IEquatable<ConstantValue>
{
    /// <summary>Numbers of more bits are not computed. Go's compiler stops at 512 too.</summary>
    internal const int MaximumBits = 4096;

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;
    private readonly LongText? text;
    private readonly ConstantValue? imaginary;

    private ConstantValue(bool? boolean, LongText? text, BigInteger numerator, BigInteger denominator, ConstantValue? imaginary = null)
    {
        this.imaginary = imaginary;
        Boolean = boolean;
        this.text = text;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /// <summary>The value of a boolean; null for any other.</summary>
    public bool? Boolean { get; }

    /// <summary>The value of a string; null for any other. Bytes that are no UTF-8 are U+FFFD.</summary>
    public string? Text => text?.ToString();

    /// <summary>The value of an integer, also where its type is a floating-point one; null for any other.</summary>
    public BigInteger? Integer => IsNumber && denominator.IsOne ? numerator : null;

    /// <summary>The nearest double to a number without imaginary part; null for any other value.</summary>
    public double? Number => IsNumber ? FloatingPoint.ToDouble(numerator, denominator) : null;

    /// <summary>The real part of a number, the number itself where it has no other part; null for any other value.</summary>
    public ConstantValue? Real => IsComplex ? new ConstantValue(null, null, numerator, denominator) : IsNumber ? this : null;

    /// <summary>The imaginary part of a number, which often is 0; null for any other value.</summary>
    public ConstantValue? Imaginary => imaginary ?? (IsNumber ? Of(BigInteger.Zero) : null);

    /// <summary>Whether it is a number without imaginary part, whatever its type.</summary>
    internal bool IsNumber => Boolean is null && text is null && imaginary is null;

    /// <summary>Whether it is a number with an imaginary part.</summary>
    internal bool IsComplex => imaginary is not null;

    internal bool IsText => text is not null;

    internal BigInteger Numerator => numerator;

    internal BigInteger Denominator => denominator;

    /// <inheritdoc/>
    public bool Equals(ConstantValue? other) =>
        other is not null && Boolean == other.Boolean && Text == other.Text && numerator == other.numerator && denominator == other.denominator
        && Equals(imaginary, other.imaginary);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConstantValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Boolean, Text, numerator, denominator, imaginary);

    /// <summary>The value as Go writes it: <c>true</c>, <c>"text"</c>, <c>42</c>, <c>0.5</c>, <c>(1 + 2i)</c>.</summary>
    public override string ToString() =>
        Boolean is { } boolean ? (boolean ? "true" : "false")
        : Text is { } text ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\""
        : IsComplex ? $"({Real} + {imaginary}i)"
        : Integer is { } integer ? integer.ToString(CultureInfo.InvariantCulture)
        : Number!.Value.ToString("R", CultureInfo.InvariantCulture);

    internal static ConstantValue Of(bool value) => new(value, null, default, BigInteger.One);

    internal static ConstantValue Of(string value) => new(null, new LongText(value), default, BigInteger.One);

    /// <summary>Two strings, one behind the other. Chains of thousands of <c>+</c> are usual in generated code, and each part of
    /// one is a constant too: nothing is copied until somebody asks for <see cref="Text"/>.</summary>
    internal static ConstantValue? Concatenate(ConstantValue left, ConstantValue right) =>
        LongText.Concatenate(left.text!, right.text!) is { } joined ? new(null, joined, default, BigInteger.One) : null;

    internal static ConstantValue Of(BigInteger value) => new(null, null, value, BigInteger.One);

    /// <summary>A complex number of two numbers without imaginary parts; one whose imaginary part is 0 is its real part.</summary>
    internal static ConstantValue OfComplex(ConstantValue real, ConstantValue imaginary) =>
        imaginary.numerator.IsZero ? real : new ConstantValue(null, null, real.numerator, real.denominator, imaginary);

    /// <summary>A fraction in lowest terms; null where it is too large to compute with.</summary>
    internal static ConstantValue? Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero || numerator.GetBitLength() > MaximumBits || denominator.GetBitLength() > MaximumBits)
        {
            return null;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new ConstantValue(null, null, numerator / divisor * denominator.Sign, BigInteger.Abs(denominator) / divisor);
    }
}
