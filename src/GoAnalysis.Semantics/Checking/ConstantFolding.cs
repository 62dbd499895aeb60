using System.Globalization;
using System.Numerics;
using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Values of constant expressions. What is too large gives no value. https://go.dev/ref/spec#Constant_expressions</summary>
internal static partial class ConstantFolding
{
    public static ConstantValue? Literal(BasicLiteralSyntax literal) => literal.LiteralKind switch
    {
        TokenKind.String => ConstantValue.Of(literal.StringValue!),
        TokenKind.Rune => Rune(literal.Node.Text),
        TokenKind.Integer => Integer(literal.Node.ToString()),
        TokenKind.Float => Float(literal.Node.ToString()),
        TokenKind.Imaginary => Imaginary(literal.Node.ToString()),
        _ => null,
    };

    public static ConstantValue? Unary(TokenKind operation, ConstantValue value, GoType type) => operation switch
    {
        TokenKind.Not when value.Boolean is { } boolean => ConstantValue.Of(!boolean),
        TokenKind.Add when value.IsNumber || value.IsComplex => value,
        TokenKind.Subtract when value.IsComplex => Negate(value),
        TokenKind.Subtract when value.IsNumber => ConstantValue.Of(-value.Numerator, value.Denominator),
        TokenKind.Xor when value.Integer is { } integer => Complement(integer, type),
        _ => null,
    };

    public static ConstantValue? Binary(TokenKind operation, ConstantValue left, ConstantValue right, bool isInteger)
    {
        if (left.Boolean is { } a && right.Boolean is { } b)
        {
            return operation switch
            {
                TokenKind.LogicalAnd => ConstantValue.Of(a && b),
                TokenKind.LogicalOr => ConstantValue.Of(a || b),
                TokenKind.Equal => ConstantValue.Of(a == b),
                TokenKind.NotEqual => ConstantValue.Of(a != b),
                _ => null,
            };
        }

        if (left.IsText && right.IsText)
        {
            return operation == TokenKind.Add
                ? ConstantValue.Concatenate(left, right)
                : Compare(operation, string.CompareOrdinal(left.Text, right.Text));
        }

        return left.IsNumber && right.IsNumber ? Arithmetic(operation, left, right, isInteger)
            : left.Real is not null && right.Real is not null ? ComplexArithmetic(operation, left, right)
            : null;
    }

    public static ConstantValue? Shift(TokenKind operation, ConstantValue value, ConstantValue count)
    {
        if (value.Integer is not { } integer || count.Integer is not { } by || by < 0 || by > ConstantValue.MaximumBits)
        {
            return null;
        }

        return operation == TokenKind.ShiftLeft ? ConstantValue.Of(integer << (int)by, BigInteger.One) : ConstantValue.Of(integer >> (int)by);
    }

    /// <summary>The value as one of another type; null where it is not known. https://go.dev/ref/spec#Conversions</summary>
    public static ConstantValue? Convert(ConstantValue value, GoType from, GoType to)
    {
        if (to.Underlying is not BasicType target)
        {
            return null;
        }

        if (target.IsString)
        {
            return value.IsText ? value
                : from.Underlying is BasicType { IsInteger: true } && value.Integer is { } rune && rune >= 0 && rune <= 0x10FFFF && System.Text.Rune.IsValid((int)rune)
                    ? ConstantValue.Of(new Rune((int)rune).ToString())
                    : null;
        }

        return target.IsInteger ? (value.Integer is { } integer && IsInRange(integer, target.BasicKind) ? value : null)
            : target.IsNumeric ? (value.IsNumber ? Round(value, target.BasicKind) : value.IsComplex && target.IsComplex ? RoundParts(value, target.BasicKind) : null)
            : target.BasicKind is BasicKind.Bool or BasicKind.UntypedBool && value.Boolean is not null ? value
            : null;
    }

    /// <summary>Whether an integer type has a value; one that it has not makes the program invalid.</summary>
    private static bool IsInRange(BigInteger value, BasicKind kind) => kind switch
    {
        BasicKind.Int8 => value >= sbyte.MinValue && value <= sbyte.MaxValue,
        BasicKind.Int16 => value >= short.MinValue && value <= short.MaxValue,
        BasicKind.Int32 => value >= int.MinValue && value <= int.MaxValue,
        BasicKind.Int or BasicKind.Int64 => value >= long.MinValue && value <= long.MaxValue,
        BasicKind.Uint8 => value >= 0 && value <= byte.MaxValue,
        BasicKind.Uint16 => value >= 0 && value <= ushort.MaxValue,
        BasicKind.Uint32 => value >= 0 && value <= uint.MaxValue,
        BasicKind.Uint or BasicKind.Uint64 or BasicKind.Uintptr => value >= 0 && value <= ulong.MaxValue,
        _ => true,
    };

    /// <summary>A number as its type holds it: the nearest that a floating-point type has. https://go.dev/ref/spec#Representability</summary>
    private static ConstantValue? Round(ConstantValue value, BasicKind kind)
    {
        var nearest = kind switch
        {
            BasicKind.Float32 or BasicKind.Complex64 => (double)FloatingPoint.ToSingle(value.Numerator, value.Denominator),
            BasicKind.Float64 or BasicKind.Complex128 => FloatingPoint.ToDouble(value.Numerator, value.Denominator),
            _ => double.NaN,
        };
        return double.IsNaN(nearest) ? value : double.IsInfinity(nearest) ? null : FloatingPoint.ToConstant(nearest);
    }

    private static ConstantValue? Arithmetic(TokenKind operation, ConstantValue left, ConstantValue right, bool isInteger)
    {
        switch (operation)
        {
            case TokenKind.Add:
                return ConstantValue.Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
            case TokenKind.Subtract:
                return ConstantValue.Of((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
            case TokenKind.Star:
                return ConstantValue.Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
            case TokenKind.Divide when right.Numerator.IsZero:
                return null;
            case TokenKind.Divide when isInteger && left.Integer is { } dividend && right.Integer is { } divisor:
                return ConstantValue.Of(BigInteger.Divide(dividend, divisor));
            case TokenKind.Divide:
                return ConstantValue.Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
        }

        if (operation is >= TokenKind.Equal and <= TokenKind.GreaterOrEqual)
        {
            return Compare(operation, (left.Numerator * right.Denominator).CompareTo(right.Numerator * left.Denominator));
        }

        if (left.Integer is not { } a || right.Integer is not { } b)
        {
            return null;
        }

        return operation switch
        {
            TokenKind.Remainder when !b.IsZero => ConstantValue.Of(BigInteger.Remainder(a, b)),
            TokenKind.And => ConstantValue.Of(a & b),
            TokenKind.Or => ConstantValue.Of(a | b),
            TokenKind.Xor => ConstantValue.Of(a ^ b),
            TokenKind.AndNot => ConstantValue.Of(a & ~b),
            _ => null,
        };
    }

    private static ConstantValue? Compare(TokenKind operation, int order) => operation switch
    {
        TokenKind.Equal => ConstantValue.Of(order == 0),
        TokenKind.NotEqual => ConstantValue.Of(order != 0),
        TokenKind.Less => ConstantValue.Of(order < 0),
        TokenKind.LessOrEqual => ConstantValue.Of(order <= 0),
        TokenKind.Greater => ConstantValue.Of(order > 0),
        TokenKind.GreaterOrEqual => ConstantValue.Of(order >= 0),
        _ => null,
    };

    /// <summary>All bits turned around; of an unsigned type only those that it has.</summary>
    private static ConstantValue Complement(BigInteger value, GoType type)
    {
        var bits = (type.Underlying as BasicType)?.BasicKind switch
        {
            BasicKind.Uint8 => 8,
            BasicKind.Uint16 => 16,
            BasicKind.Uint32 => 32,
            BasicKind.Uint or BasicKind.Uint64 or BasicKind.Uintptr => 64,
            _ => 0,
        };
        return ConstantValue.Of(bits == 0 ? ~value : value ^ ((BigInteger.One << bits) - 1));
    }

    private static ConstantValue? Rune(ReadOnlySpan<byte> literal)
    {
        if (literal.Length < 3 || literal[^1] != '\'')
        {
            return null;
        }

        var content = literal[1..^1];
        if (content[0] == '\\' && content.Length > 1)
        {
            if (content[1] is (byte)'x' or (byte)'u' or (byte)'U')
            {
                return int.TryParse(content[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? ConstantValue.Of(code) : null;
            }

            if (content[1] is >= (byte)'0' and <= (byte)'7')
            {
                var octal = 0;
                foreach (var digit in content[1..])
                {
                    octal = (octal * 8) + (digit - '0');
                }

                return ConstantValue.Of(octal);
            }

            var simple = "abfnrtv\\'"u8.IndexOf(content[1]);
            return simple < 0 ? null : ConstantValue.Of("\a\b\f\n\r\t\v\\'"u8[simple]);
        }

        return System.Text.Rune.DecodeFromUtf8(content, out var rune, out _) == System.Buffers.OperationStatus.Done ? ConstantValue.Of(rune.Value) : null;
    }

    private static ConstantValue? Integer(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (digits.Length > 1000)
        {
            return null;
        }

        var (radix, start) = digits.Length > 1 && digits[0] == '0'
            ? char.ToLowerInvariant(digits[1]) switch
            {
                'x' => (16, 2),
                'b' => (2, 2),
                'o' => (8, 2),
                _ => (8, 1),
            }
            : (10, 0);
        var value = BigInteger.Zero;
        for (var i = start; i < digits.Length; i++)
        {
            var digit = char.IsAsciiHexDigit(digits[i]) ? System.Convert.ToInt32(digits[i].ToString(), 16) : radix;
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return ConstantValue.Of(value);
    }

    private static ConstantValue? Float(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var isHexadecimal = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var exponentAt = digits.IndexOfAny(isHexadecimal ? ['p', 'P'] : ['e', 'E']);
        var mantissa = digits[(isHexadecimal ? 2 : 0)..(exponentAt < 0 ? digits.Length : exponentAt)];
        var exponent = 0;
        if (digits.Length > 1000 || (exponentAt >= 0 && !int.TryParse(digits[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)))
        {
            return null;
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var number = Integer((isHexadecimal ? "0x" : "") + TrimZeros(mantissa.Replace(".", "", StringComparison.Ordinal), isHexadecimal));
        exponent -= isHexadecimal ? fraction * 4 : fraction;
        if (number is null || Math.Abs((long)exponent) > ConstantValue.MaximumBits)
        {
            return null;
        }

        var power = BigInteger.Pow(isHexadecimal ? 2 : 10, Math.Abs(exponent));
        return exponent < 0 ? ConstantValue.Of(number.Numerator, power) : ConstantValue.Of(number.Numerator * power, BigInteger.One);
    }

    /// <summary>A leading zero would make a decimal number octal.</summary>
    private static string TrimZeros(string digits, bool isHexadecimal) =>
        isHexadecimal ? digits : digits.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";
}
