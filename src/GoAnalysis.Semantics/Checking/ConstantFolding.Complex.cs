using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>Complex numbers. https://go.dev/ref/spec#Complex_numbers</content>
internal static partial class ConstantFolding
{
    /// <summary>The number that two constants are the parts of; null where one of them is no number or not known.</summary>
    public static ConstantValue? Complex(ConstantValue? real, ConstantValue? imaginary) =>
        real is { IsNumber: true } && imaginary is { IsNumber: true } ? ConstantValue.OfComplex(real, imaginary) : null;

    /// <summary>An imaginary literal. Without a prefix its digits are decimal, leading zeros or not. https://go.dev/ref/spec#Imaginary_literals</summary>
    private static ConstantValue? Imaginary(string text)
    {
        var digits = text[..^1];
        var part = digits.Length > 1 && digits[0] == '0' && char.ToLowerInvariant(digits[1]) is 'b' or 'o' ? Integer(digits) : Float(digits);
        return Complex(ConstantValue.Of(0), part);
    }

    private static ConstantValue? Negate(ConstantValue value) =>
        Complex(Minus(ConstantValue.Of(0), value.Real), Minus(ConstantValue.Of(0), value.Imaginary));

    private static ConstantValue? ComplexArithmetic(TokenKind operation, ConstantValue left, ConstantValue right)
    {
        var (a, b, c, d) = (left.Real, left.Imaginary, right.Real, right.Imaginary);
        switch (operation)
        {
            case TokenKind.Equal:
                return ConstantValue.Of(left.Equals(right));
            case TokenKind.NotEqual:
                return ConstantValue.Of(!left.Equals(right));
            case TokenKind.Add:
                return Complex(Plus(a, c), Plus(b, d));
            case TokenKind.Subtract:
                return Complex(Minus(a, c), Minus(b, d));
            case TokenKind.Star:
                return Complex(Minus(Times(a, c), Times(b, d)), Plus(Times(a, d), Times(b, c)));
            case TokenKind.Divide:
                var square = Plus(Times(c, c), Times(d, d));
                return Complex(Over(Plus(Times(a, c), Times(b, d)), square), Over(Minus(Times(b, c), Times(a, d)), square));
            default:
                return null;
        }
    }

    private static ConstantValue? RoundParts(ConstantValue value, BasicKind kind) => Complex(Round(value.Real!, kind), Round(value.Imaginary!, kind));

    private static ConstantValue? Plus(ConstantValue? left, ConstantValue? right) => OfParts(TokenKind.Add, left, right);

    private static ConstantValue? Minus(ConstantValue? left, ConstantValue? right) => OfParts(TokenKind.Subtract, left, right);

    private static ConstantValue? Times(ConstantValue? left, ConstantValue? right) => OfParts(TokenKind.Star, left, right);

    private static ConstantValue? Over(ConstantValue? left, ConstantValue? right) => OfParts(TokenKind.Divide, left, right);

    private static ConstantValue? OfParts(TokenKind operation, ConstantValue? left, ConstantValue? right) =>
        left is null || right is null ? null : Arithmetic(operation, left, right, isInteger: false);
}
