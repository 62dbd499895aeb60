using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>A function, or a method of a defined type or an interface. https://go.dev/ref/spec#Function_declarations</summary>
public sealed class FunctionSymbol : Symbol
{
    private Func<SignatureType>? bind;
    private SignatureType? signature;
    private string? fullName;

    internal FunctionSymbol(string name, PackageSymbol? package, SyntaxNode declaration, Func<SignatureType> bind)
        : base(name, package, declaration) => this.bind = bind;

    /// <inheritdoc/>
    public override SymbolKind Kind => IsMethod ? SymbolKind.Method : SymbolKind.Function;

    /// <inheritdoc/>
    public override GoType Type => Signature;

    /// <summary>Whether it is a method.</summary>
    public bool IsMethod => ReceiverTypeName is not null;

    /// <summary>
    /// For a method the name of the type that declares it, <c>interface</c> where an interface without a name does; null for a
    /// function.
    /// </summary>
    public string? ReceiverTypeName { get; internal init; }

    /// <summary>Whether a method has a pointer receiver.</summary>
    public bool HasPointerReceiver { get; internal init; }

    /// <summary>The method of the generic type that it is an instance's copy of; itself for any other.</summary>
    public FunctionSymbol Origin => origin ?? this;

    /// <summary>Parameters and results; of a method the receiver too.</summary>
    public SignatureType Signature => signature ?? Bind();

    /// <summary>
    /// Where it is found, without its signature: <c>path.Func</c> or <c>path.Type.Method</c>, <c>builtin.error.Error</c> for
    /// what is predeclared.
    /// </summary>
    public string FullName => fullName ??= $"{Package?.Path ?? "builtin"}.{(ReceiverTypeName is null ? "" : ReceiverTypeName + ".")}{Name}";

    /// <inheritdoc/>
    public override string ToDisplayString()
    {
        var writer = new TypeWriter().Write("func ");
        if (!IsMethod)
        {
            return writer.Write(QualifiedName).WriteSignature(Signature).ToString();
        }

        writer.Write("(");
        writer = Signature.Receiver is { } receiver ? writer.Write(receiver.Type)
            : writer.Write(ReceiverTypeName == UnnamedInterface ? UnnamedInterface : Package is null ? ReceiverTypeName! : $"{Package.Path}.{ReceiverTypeName}");
        return writer.Write(").").Write(Name).WriteSignature(Signature).ToString();
    }

    /// <summary>The receiver type's name of methods of interfaces without one.</summary>
    internal const string UnnamedInterface = "interface";

    /// <summary>The function's declaration, method element included; no node for what is predeclared.</summary>
    internal SyntaxNode Syntax { get; init; }

    private FunctionSymbol? origin { get; init; }

    /// <summary>The signature as a method of an instance.</summary>
    internal GoType SignatureFor(NamedType receiver)
    {
        var declared = Signature;
        if (receiver.TypeArguments.Count == 0)
        {
            return declared;
        }

        return Substitution.Create(declared.ReceiverTypeParameters, receiver.TypeArguments)
            ?.ApplyToSignature(declared, []) ?? (GoType)UnknownType.Instance;
    }

    /// <summary>The method with its types replaced when they are asked for.</summary>
    internal FunctionSymbol Substitute(Substitution substitution) =>
        new(Name, Package, Declaration, () => substitution.ApplyToSignature(Signature, Signature.TypeParameters))
        {
            ReceiverTypeName = ReceiverTypeName,
            HasPointerReceiver = HasPointerReceiver,
            Syntax = Syntax,
            origin = Origin,
        };

    private SignatureType Bind()
    {
        using var held = Gate.Hold(Package);
        if (signature is { } known)
        {
            return known;
        }

        if (!BindingGuard.TryEnter(this))
        {
            return new SignatureType(null, [], [], false);
        }

        try
        {
            var bound = bind!();
            return Interlocked.CompareExchange(ref signature, bound, null) ?? bound;
        }
        finally
        {
            BindingGuard.Leave(this);
        }
    }
}
