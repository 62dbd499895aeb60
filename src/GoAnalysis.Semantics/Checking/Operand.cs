namespace GoAnalysis.Semantics;

/// <summary>What an expression stands for.</summary>
internal enum OperandMode
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A call without results.</summary>
    NoValue,

    /// <summary>A predeclared function, which can only be called.</summary>
    Builtin,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A constant, perhaps of unknown value.</summary>
    Constant,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A value that can come with a second one that says whether it is there: of a map, an assertion, a channel.</summary>
    CommaOk,
}

/// <summary>What is known of an expression.</summary>
/// <param name="Mode">What it stands for.</param>
/// <param name="Type">Its type, or the type that it is.</param>
/// <param name="Value">The value of a constant.</param>
/// <param name="Symbol">What it names.</param>
internal readonly record struct Operand(OperandMode Mode, GoType Type, ConstantValue? Value = null, Symbol? Symbol = null)
{
    public static readonly Operand Unknown = new(OperandMode.Unknown, UnknownType.Instance);

    public static Operand Of(GoType type) => type.IsUnknown ? Unknown : new(OperandMode.Value, type);

    public bool IsUntyped => Type is BasicType { IsUntyped: true };

    /// <summary>Whether it is a value or may be one.</summary>
    public bool IsType => Mode == OperandMode.Type;
}
