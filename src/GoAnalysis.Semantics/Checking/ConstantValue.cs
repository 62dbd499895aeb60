using System.Globalization;
using System.Numerics;

namespace GoAnalysis.Semantics;

/// <summary>The value of a constant expression: a boolean, a string, an integer or a fraction, all exact. https://go.dev/ref/spec#Constants</summary>
public sealed class ConstantValue : IEquatable<ConstantValue>
{
    /// <summary>Numbers of more bits are not computed. Go's compiler stops at 512 too.</summary>
    internal const int MaximumBits = 4096;

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;
    private readonly LongText? text;

    private ConstantValue(bool? boolean, LongText? text, BigInteger numerator, BigInteger denominator)
    {
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

    /// <summary>The nearest double to a number; null for any other value.</summary>
    public double? Number => IsNumber ? FloatingPoint.ToDouble(numerator, denominator) : null;

    internal bool IsNumber => Boolean is null && text is null;

    internal bool IsText => text is not null;

    internal BigInteger Numerator => numerator;

    internal BigInteger Denominator => denominator;

    /// <inheritdoc/>
    public bool Equals(ConstantValue? other) =>
        other is not null && Boolean == other.Boolean && Text == other.Text && numerator == other.numerator && denominator == other.denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConstantValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Boolean, Text, numerator, denominator);

    /// <summary>The value as Go writes it: <c>true</c>, <c>"text"</c>, <c>42</c>, <c>0.5</c>.</summary>
    public override string ToString() =>
        Boolean is { } boolean ? (boolean ? "true" : "false")
        : Text is { } text ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\""
        : Integer is { } integer ? integer.ToString(CultureInfo.InvariantCulture)
        : Number!.Value.ToString("R", CultureInfo.InvariantCulture);

    internal static ConstantValue Of(bool value) => new(value, null, default, BigInteger.One);

    internal static ConstantValue Of(string value) => new(null, new LongText(value), default, BigInteger.One);

    /// <summary>Two strings, one behind the other. Chains of thousands of <c>+</c> are usual in generated code, and each part of
    /// one is a constant too: nothing is copied until somebody asks for <see cref="Text"/>.</summary>
    internal static ConstantValue? Concatenate(ConstantValue left, ConstantValue right) =>
        LongText.Concatenate(left.text!, right.text!) is { } joined ? new(null, joined, default, BigInteger.One) : null;

    internal static ConstantValue Of(BigInteger value) => new(null, null, value, BigInteger.One);

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
