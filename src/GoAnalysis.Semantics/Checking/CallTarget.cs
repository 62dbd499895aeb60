namespace GoAnalysis.Semantics;

/// <summary>What a call expression does. https://go.dev/ref/spec#Calls</summary>
public enum CallKind
{
    /// <summary>It cannot be told.</summary>
    Unresolved,

    /// <summary>Calls a declared function.</summary>
    Function,

    /// <summary>Calls a method, of an interface or by a method expression included.</summary>
    Method,

    /// <summary>Calls a predeclared function.</summary>
    Builtin,

    /// <summary>Converts a value.</summary>
    Conversion,

    /// <summary>Calls a function that is a value: a variable's, a field's, a literal.</summary>
    Dynamic,
}

/// <summary>What a call expression calls.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Symbol">
/// The function, method or builtin, of an instance the declared one; an <see cref="UnseenSymbol"/> for a function of a package
/// whose source is not there; null for the other kinds.
/// </param>
public sealed record CallTarget(CallKind Kind, ISymbol? Symbol)
{
    internal static readonly CallTarget Unresolved = new(CallKind.Unresolved, null);

    internal static readonly CallTarget Conversion = new(CallKind.Conversion, null);

    internal static readonly CallTarget Dynamic = new(CallKind.Dynamic, null);

    /// <summary>The callee as <c>path.Func</c>, <c>path.Type.Method</c> or <c>builtin.len</c>; null where there is no symbol.</summary>
    public string? FullName => Symbol switch
    {
        FunctionSymbol function => function.FullName,
        BuiltinSymbol builtin => builtin.FullName,
        UnseenSymbol unseen => unseen.QualifiedName,
        _ => null,
    };
}
