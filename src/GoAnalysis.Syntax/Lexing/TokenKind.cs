namespace GoAnalysis.Syntax;

/// <summary>
/// Kinds of Go tokens, https://go.dev/ref/spec#Tokens. The values are the token types of grammar/GoLexer.g4; the values
/// left out belong to the kinds that only the parser sees (<see cref="ContextualKind"/>).
/// </summary>
public enum TokenKind : byte
{
    /// <summary>The end of the file; a token of length 0.</summary>
    EndOfFile = 0,

    /// <summary>An identifier.</summary>
    Identifier = 1,

    /// <summary>An integer literal.</summary>
    Integer = 2,

    /// <summary>A floating-point literal.</summary>
    Float = 3,

    /// <summary>An imaginary literal.</summary>
    Imaginary = 4,

    /// <summary>A rune literal.</summary>
    Rune = 5,

    /// <summary>An interpreted or raw string literal.</summary>
    String = 6,

    /// <summary>The token <c>(</c>.</summary>
    LeftParen = 7,

    /// <summary>The token <c>[</c>.</summary>
    LeftBracket = 8,

    /// <summary>The keyword <c>func</c>.</summary>
    Func = 9,

    /// <summary>The keyword <c>struct</c>.</summary>
    Struct = 10,

    /// <summary>The keyword <c>map</c>.</summary>
    Map = 11,

    /// <summary>The keyword <c>chan</c>.</summary>
    Chan = 12,

    /// <summary>The keyword <c>interface</c>.</summary>
    Interface = 13,

    /// <summary>The operator <c>+</c>.</summary>
    Add = 14,

    /// <summary>The operator <c>-</c>.</summary>
    Subtract = 15,

    /// <summary>The operator <c>!</c>.</summary>
    Not = 16,

    /// <summary>The operator <c>^</c>.</summary>
    Xor = 17,

    /// <summary>The operator <c>&amp;</c>.</summary>
    And = 18,

    /// <summary>The operator <c>~</c>.</summary>
    Tilde = 19,

    /// <summary>The operator <c>&lt;-</c>.</summary>
    Arrow = 20,

    /// <summary>The operator <c>*</c>.</summary>
    Star = 21,

    /// <summary>The operator <c>/</c>.</summary>
    Divide = 23,

    /// <summary>The operator <c>%</c>.</summary>
    Remainder = 24,

    /// <summary>The operator <c>&lt;&lt;</c>.</summary>
    ShiftLeft = 25,

    /// <summary>The operator <c>&gt;&gt;</c>.</summary>
    ShiftRight = 26,

    /// <summary>The operator <c>&amp;^</c>.</summary>
    AndNot = 27,

    /// <summary>The operator <c>|</c>.</summary>
    Or = 28,

    /// <summary>The operator <c>&amp;&amp;</c>.</summary>
    LogicalAnd = 29,

    /// <summary>The operator <c>||</c>.</summary>
    LogicalOr = 30,

    /// <summary>The operator <c>==</c>.</summary>
    Equal = 31,

    /// <summary>The operator <c>!=</c>.</summary>
    NotEqual = 32,

    /// <summary>The operator <c>&lt;</c>.</summary>
    Less = 33,

    /// <summary>The operator <c>&lt;=</c>.</summary>
    LessOrEqual = 34,

    /// <summary>The operator <c>&gt;</c>.</summary>
    Greater = 35,

    /// <summary>The operator <c>&gt;=</c>.</summary>
    GreaterOrEqual = 36,

    /// <summary>The operator <c>++</c>.</summary>
    Increment = 42,

    /// <summary>The operator <c>--</c>.</summary>
    Decrement = 43,

    /// <summary>The operator <c>:=</c>.</summary>
    Define = 44,

    /// <summary>The operator <c>=</c>.</summary>
    Assign = 45,

    /// <summary>The operator <c>+=</c>.</summary>
    AddAssign = 46,

    /// <summary>The operator <c>-=</c>.</summary>
    SubtractAssign = 47,

    /// <summary>The operator <c>*=</c>.</summary>
    MultiplyAssign = 48,

    /// <summary>The operator <c>/=</c>.</summary>
    DivideAssign = 49,

    /// <summary>The operator <c>%=</c>.</summary>
    RemainderAssign = 50,

    /// <summary>The operator <c>&amp;=</c>.</summary>
    AndAssign = 51,

    /// <summary>The operator <c>|=</c>.</summary>
    OrAssign = 52,

    /// <summary>The operator <c>^=</c>.</summary>
    XorAssign = 53,

    /// <summary>The operator <c>&lt;&lt;=</c>.</summary>
    ShiftLeftAssign = 54,

    /// <summary>The operator <c>&gt;&gt;=</c>.</summary>
    ShiftRightAssign = 55,

    /// <summary>The operator <c>&amp;^=</c>.</summary>
    AndNotAssign = 56,

    /// <summary>The token <c>{</c>.</summary>
    LeftBrace = 57,

    /// <summary>The token <c>)</c>.</summary>
    RightParen = 58,

    /// <summary>The token <c>]</c>.</summary>
    RightBracket = 59,

    /// <summary>The token <c>}</c>.</summary>
    RightBrace = 60,

    /// <summary>The token <c>,</c>.</summary>
    Comma = 61,

    /// <summary>The token <c>;</c>; of length 0 where Go inserts it.</summary>
    Semicolon = 62,

    /// <summary>The token <c>:</c>.</summary>
    Colon = 63,

    /// <summary>The token <c>.</c>.</summary>
    Period = 66,

    /// <summary>The token <c>...</c>.</summary>
    Ellipsis = 67,

    /// <summary>The keyword <c>break</c>.</summary>
    Break = 72,

    /// <summary>The keyword <c>case</c>.</summary>
    Case = 73,

    /// <summary>The keyword <c>const</c>.</summary>
    Const = 74,

    /// <summary>The keyword <c>continue</c>.</summary>
    Continue = 75,

    /// <summary>The keyword <c>default</c>.</summary>
    Default = 76,

    /// <summary>The keyword <c>defer</c>.</summary>
    Defer = 77,

    /// <summary>The keyword <c>else</c>.</summary>
    Else = 78,

    /// <summary>The keyword <c>fallthrough</c>.</summary>
    Fallthrough = 79,

    /// <summary>The keyword <c>for</c>.</summary>
    For = 80,

    /// <summary>The keyword <c>go</c>.</summary>
    Go = 81,

    /// <summary>The keyword <c>goto</c>.</summary>
    Goto = 82,

    /// <summary>The keyword <c>if</c>.</summary>
    If = 83,

    /// <summary>The keyword <c>import</c>.</summary>
    Import = 84,

    /// <summary>The keyword <c>package</c>.</summary>
    Package = 85,

    /// <summary>The keyword <c>range</c>.</summary>
    Range = 86,

    /// <summary>The keyword <c>return</c>.</summary>
    Return = 87,

    /// <summary>The keyword <c>select</c>.</summary>
    Select = 88,

    /// <summary>The keyword <c>switch</c>.</summary>
    Switch = 89,

    /// <summary>The keyword <c>type</c>.</summary>
    Type = 90,

    /// <summary>The keyword <c>var</c>.</summary>
    Var = 91,

    /// <summary>Bytes that start no token.</summary>
    Illegal = 92,
}
