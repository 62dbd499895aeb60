using System.Numerics;

namespace GoAnalysis.Semantics;

/// <summary>Exact fractions to floating-point numbers and back, rounded to nearest, ties to even, as IEEE 754 has it.</summary>
internal static class FloatingPoint
{
    /// <summary>The nearest double; infinite where the fraction is too large.</summary>
    public static double ToDouble(BigInteger numerator, BigInteger denominator) => Round(numerator, denominator, 53, -1074, 1024);

    /// <summary>The nearest float; infinite where the fraction is too large.</summary>
    public static float ToSingle(BigInteger numerator, BigInteger denominator) => (float)Round(numerator, denominator, 24, -149, 128);

    /// <summary>A double exactly; null where it needs too many bits.</summary>
    public static ConstantValue? ToConstant(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = bits & ((1L << 52) - 1);
        mantissa = exponent == 0 ? mantissa : mantissa + (BigInteger.One << 52);
        mantissa = bits < 0 ? -mantissa : mantissa;
        var power = Math.Max(exponent, 1) - 1075;
        return power >= 0 ? ConstantValue.Of(mantissa << power, BigInteger.One) : ConstantValue.Of(mantissa, BigInteger.One << -power);
    }

    /// <summary>Rounds to a number of bits, no finer than a power of two; above another power of two the result is infinite.</summary>
    private static double Round(BigInteger numerator, BigInteger denominator, int precision, int smallest, int largest)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        var sign = numerator.Sign * denominator.Sign;
        (numerator, denominator) = (BigInteger.Abs(numerator), BigInteger.Abs(denominator));

        // The power of two of the last bit that is kept: the quotient has as many bits as the precision, or one more.
        var power = (int)Math.Max((long)numerator.GetBitLength() - denominator.GetBitLength() - precision, smallest);
        while (true)
        {
            var scaled = power >= 0 ? numerator : numerator << -power;
            var unit = power >= 0 ? denominator << power : denominator;
            var quotient = BigInteger.DivRem(scaled, unit, out var remainder);
            if (quotient.GetBitLength() > precision)
            {
                power++;
                continue;
            }

            var half = (remainder * 2).CompareTo(unit);
            quotient += half > 0 || (half == 0 && !quotient.IsEven) ? 1 : 0;
            return (long)quotient.GetBitLength() + power > largest ? sign * double.PositiveInfinity : sign * Math.ScaleB((double)quotient, power);
        }
    }
}
