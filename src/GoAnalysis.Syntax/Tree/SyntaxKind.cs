namespace GoAnalysis.Syntax;

/// <summary>
/// Kinds of nodes. Names are the Go specification's, or go/ast's where the specification has none. The first four are
/// leaves: single tokens that are nodes by themselves and cost no storage.
/// </summary>
public enum SyntaxKind : byte
{
    /// <summary>No node.</summary>
    None,

    /// <summary>Leaf: an identifier, <c>_</c> included.</summary>
    Identifier,

    /// <summary>Leaf: an integer, float, imaginary, rune or string literal.</summary>
    BasicLiteral,

    /// <summary>Leaf: a <c>;</c> that is a statement by itself.</summary>
    EmptyStatement,

    /// <summary>A file.</summary>
    SourceFile,

    /// <summary><c>package p</c>.</summary>
    PackageClause,

    /// <summary><c>import …</c>, one or a group.</summary>
    ImportDeclaration,

    /// <summary>One import.</summary>
    ImportSpec,

    /// <summary><c>const …</c>, one or a group.</summary>
    ConstDeclaration,

    /// <summary>One line of constants.</summary>
    ConstSpec,

    /// <summary><c>var …</c>, one or a group.</summary>
    VarDeclaration,

    /// <summary>One line of variables.</summary>
    VarSpec,

    /// <summary><c>type …</c>, one or a group.</summary>
    TypeDeclaration,

    /// <summary>One type definition or alias.</summary>
    TypeSpec,

    /// <summary>A function with a name.</summary>
    FunctionDeclaration,

    /// <summary>A function with a receiver.</summary>
    MethodDeclaration,

    /// <summary><c>[P any]</c>.</summary>
    TypeParameterList,

    /// <summary>Type parameters that share a constraint.</summary>
    TypeParameterDeclaration,

    /// <summary>Receiver, parameters or results in parentheses.</summary>
    ParameterList,

    /// <summary>Parameters that share a type, or one type without a name.</summary>
    ParameterDeclaration,

    /// <summary><c>...T</c> of a last parameter.</summary>
    VariadicType,

    /// <summary><c>[n]T</c> and <c>[...]T</c>.</summary>
    ArrayType,

    /// <summary><c>[]T</c>.</summary>
    SliceType,

    /// <summary><c>struct { … }</c>.</summary>
    StructType,

    /// <summary>Fields that share a type, or one embedded field.</summary>
    FieldDeclaration,

    /// <summary><c>func(…) …</c>.</summary>
    FunctionType,

    /// <summary><c>interface { … }</c>.</summary>
    InterfaceType,

    /// <summary>A method of an interface.</summary>
    MethodElement,

    /// <summary>An embedded type or union of an interface.</summary>
    TypeElement,

    /// <summary><c>map[K]V</c>.</summary>
    MapType,

    /// <summary><c>chan T</c>, <c>chan&lt;- T</c>, <c>&lt;-chan T</c>.</summary>
    ChannelType,

    /// <summary><c>(x)</c>, an expression or a type.</summary>
    ParenthesizedExpression,

    /// <summary><c>x.f</c>, a package member included.</summary>
    SelectorExpression,

    /// <summary><c>x[i]</c>, an instantiation <c>T[A, B]</c> included.</summary>
    IndexExpression,

    /// <summary><c>x[low:high:max]</c>.</summary>
    SliceExpression,

    /// <summary><c>x.(T)</c> and <c>x.(type)</c>.</summary>
    TypeAssertExpression,

    /// <summary><c>f(x)</c>, a conversion included.</summary>
    CallExpression,

    /// <summary><c>*x</c>, an indirection or a pointer type.</summary>
    StarExpression,

    /// <summary>A prefix operator and its operand, <c>~T</c> and receive operations included.</summary>
    UnaryExpression,

    /// <summary>A binary operator and its operands, unions <c>A | B</c> included.</summary>
    BinaryExpression,

    /// <summary><c>key: value</c> in a composite literal.</summary>
    KeyValueExpression,

    /// <summary><c>T{ … }</c>, and <c>{ … }</c> inside one.</summary>
    CompositeLiteral,

    /// <summary><c>func(…) { … }</c>.</summary>
    FunctionLiteral,

    /// <summary><c>{ … }</c> with statements.</summary>
    Block,

    /// <summary><c>L: …</c>.</summary>
    LabeledStatement,

    /// <summary>An expression as a statement.</summary>
    ExpressionStatement,

    /// <summary><c>ch &lt;- x</c>.</summary>
    SendStatement,

    /// <summary><c>x++</c>, <c>x--</c>.</summary>
    IncDecStatement,

    /// <summary><c>x = y</c>, <c>x += y</c>.</summary>
    AssignmentStatement,

    /// <summary><c>x := y</c>.</summary>
    ShortVariableDeclaration,

    /// <summary><c>go f()</c>.</summary>
    GoStatement,

    /// <summary><c>defer f()</c>.</summary>
    DeferStatement,

    /// <summary><c>return …</c>.</summary>
    ReturnStatement,

    /// <summary><c>break</c>.</summary>
    BreakStatement,

    /// <summary><c>continue</c>.</summary>
    ContinueStatement,

    /// <summary><c>goto L</c>.</summary>
    GotoStatement,

    /// <summary><c>fallthrough</c>.</summary>
    FallthroughStatement,

    /// <summary><c>if …</c>; an <c>else if</c> is an if statement inside.</summary>
    IfStatement,

    /// <summary><c>switch x { … }</c>.</summary>
    SwitchStatement,

    /// <summary><c>switch x.(type) { … }</c>.</summary>
    TypeSwitchStatement,

    /// <summary>A case or default of a switch.</summary>
    CaseClause,

    /// <summary><c>select { … }</c>.</summary>
    SelectStatement,

    /// <summary>A case or default of a select.</summary>
    CommunicationClause,

    /// <summary><c>for …</c> with a condition, with clauses or with nothing.</summary>
    ForStatement,

    /// <summary><c>for … range x</c>.</summary>
    RangeStatement,
}
