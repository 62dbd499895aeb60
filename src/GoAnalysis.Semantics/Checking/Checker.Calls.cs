using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>Calls and conversions. https://go.dev/ref/spec#Calls</content>
internal sealed partial class Checker
{
    private Operand Call(CallExpressionSyntax node)
    {
        var callee = Expression(node.Function);
        if (callee.Mode == OperandMode.Builtin)
        {
            RecordCall(node.Node, new CallTarget(CallKind.Builtin, callee.Symbol));
            return Builtin(callee.Symbol!.Name, node);
        }

        var arguments = Arguments(node);
        if (callee.IsType)
        {
            RecordCall(node.Node, CallTarget.Conversion);
            return Conversion(callee.Type, arguments);
        }

        var signature = CoreTypes.Of(callee.Type) as SignatureType;
        RecordCall(node.Node, Target(callee, signature, node.Function));
        if (signature is null)
        {
            return Operand.Unknown;
        }

        if (signature.TypeParameters.Count > 0)
        {
            signature = Inference.Instantiate(signature, [], arguments, this, node.HasEllipsis);
            Record(node.Function, new Operand(OperandMode.Value, signature));
        }

        return signature.ResultType switch
        {
            TupleType { Elements.Count: 0 } => new Operand(OperandMode.NoValue, TupleType.Empty),
            var result => Operand.Of(result),
        };
    }

    /// <summary>
    /// What a call calls. A variable and the result of a call or assertion can only be called if they are functions, also where
    /// their type is not known.
    /// </summary>
    private static CallTarget Target(Operand callee, SignatureType? signature, SyntaxNode node) => callee.Symbol switch
    {
        FunctionSymbol { IsMethod: true } method => new CallTarget(CallKind.Method, method.Origin),
        FunctionSymbol declared => new CallTarget(CallKind.Function, declared.Origin),
        UnseenSymbol unseen => new CallTarget(CallKind.Function, unseen),
        VariableSymbol => CallTarget.Dynamic,
        _ => signature is null && !IsValue(node) ? CallTarget.Unresolved : CallTarget.Dynamic,
    };

    private static bool IsValue(SyntaxNode node)
    {
        while (node.Kind == SyntaxKind.ParenthesizedExpression)
        {
            node = node.Children.First;
        }

        return node.Kind is SyntaxKind.CallExpression or SyntaxKind.TypeAssertExpression;
    }

    /// <summary>The arguments of a call; those that one call gives all at once are taken apart.</summary>
    private List<Operand> Arguments(CallExpressionSyntax node)
    {
        var arguments = new List<Operand>();
        foreach (var argument in node.Arguments)
        {
            arguments.Add(Expression(argument));
        }

        return arguments is [{ Type: TupleType tuple }] ? [.. tuple.Elements.Select(Operand.Of)] : arguments;
    }

    private static Operand Conversion(GoType type, List<Operand> arguments) =>
        arguments is [{ Mode: OperandMode.Constant } constant] && type.Underlying is BasicType
            ? new Operand(OperandMode.Constant, type, constant.Value is { } value ? ConstantFolding.Convert(value, constant.Type, type) : null)
            : Operand.Of(type);

    /// <summary>A call of a predeclared function or of one of package unsafe. https://go.dev/ref/spec#Built-in_functions</summary>
    private Operand Builtin(string name, CallExpressionSyntax node)
    {
        if (name is "make" or "new")
        {
            return Allocation(name, node);
        }

        var arguments = Arguments(node);
        var first = arguments.Count > 0 ? arguments[0] : Operand.Unknown;
        switch (name)
        {
            case "append":
                return first.Type is BasicType ? Operand.Unknown : Operand.Of(first.Type);
            case "len" or "cap":
                return Length(name, first);
            case "copy":
                return Operand.Of(BasicType.Int);
            case "complex":
                return Complex(arguments);
            case "real" or "imag":
                return Part(first);
            case "min" or "max":
                return arguments.Count == 0 ? Operand.Unknown : arguments.Aggregate((left, right) => Extreme(name, left, right));
            case "recover":
                return Operand.Of(Universe.AnyInterface);
            case "Add":
                return Operand.Of(BasicType.UnsafePointer);
            case "Alignof" or "Sizeof":
                var size = name == "Sizeof" ? TypeLayout.SizeOf(first.Type) : TypeLayout.AlignmentOf(first.Type);
                return new Operand(OperandMode.Constant, BasicType.Uintptr, size is { } bytes ? ConstantValue.Of(bytes) : null);
            case "Offsetof":
                return new Operand(OperandMode.Constant, BasicType.Uintptr);
            case "Slice" when CoreTypes.Of(first.Type) is PointerType pointer:
                return Operand.Of(new SliceType(pointer.Element));
            case "SliceData" when CoreTypes.Of(first.Type) is SliceType slice:
                return Operand.Of(new PointerType(slice.Element));
            case "String":
                return Operand.Of(BasicType.String);
            case "StringData":
                return Operand.Of(new PointerType(BasicType.Byte));
            case "Slice" or "SliceData":
                return Operand.Unknown;
            default:
                return new Operand(OperandMode.NoValue, TupleType.Empty);
        }
    }

    private Operand Allocation(string name, CallExpressionSyntax node)
    {
        var type = Operand.Unknown;
        var isFirst = true;
        foreach (var argument in node.Arguments)
        {
            var operand = Expression(argument);
            type = isFirst ? operand : type;
            isFirst = false;
        }

        if (!type.IsType)
        {
            // Since Go 1.26 an expression can stand there: https://go.dev/issue/45624.
            return name == "new" && type.Mode is OperandMode.Constant or OperandMode.Value && !type.Type.IsUnknown
                ? Operand.Of(new PointerType(BasicType.DefaultOf(type.Type)))
                : Operand.Unknown;
        }

        return type.Type.IsUnknown ? Operand.Unknown : Operand.Of(name == "new" ? new PointerType(type.Type) : type.Type);
    }

    /// <summary>The length of a constant string or array is a constant; that of an array is known without its value.</summary>
    private static Operand Length(string name, Operand argument)
    {
        if (name == "len" && argument is { Mode: OperandMode.Constant, Value.Text: { } text } && !text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return new Operand(OperandMode.Constant, BasicType.Int, ConstantValue.Of(System.Text.Encoding.UTF8.GetByteCount(text)));
        }

        var array = argument.Type.Underlying as ArrayType ?? (argument.Type.Underlying as PointerType)?.Element.Underlying as ArrayType;
        return array is { Length: >= 0 }
            ? new Operand(OperandMode.Constant, BasicType.Int, ConstantValue.Of(array.Length))
            : Operand.Of(BasicType.Int);
    }

    private static Operand Complex(List<Operand> arguments)
    {
        var type = arguments.Count == 2 ? CommonType(arguments[0], arguments[1]) : UnknownType.Instance;
        return type.Underlying is not BasicType basic ? Operand.Unknown : basic.BasicKind switch
        {
            BasicKind.Float32 => Operand.Of(BasicType.Complex64),
            BasicKind.Float64 => Operand.Of(BasicType.Complex128),
            _ when basic.IsUntyped => new Operand(OperandMode.Constant, BasicType.UntypedComplex),
            _ => Operand.Unknown,
        };
    }

    private static Operand Part(Operand argument) => argument.Type.Underlying is not BasicType basic ? Operand.Unknown : basic.BasicKind switch
    {
        BasicKind.Complex64 => Operand.Of(BasicType.Float32),
        BasicKind.Complex128 => Operand.Of(BasicType.Float64),
        _ when basic.IsUntyped => new Operand(OperandMode.Constant, BasicType.UntypedFloat),
        _ => Operand.Unknown,
    };

    private static Operand Extreme(string name, Operand left, Operand right)
    {
        var type = CommonType(left, right);
        if (left.Mode != OperandMode.Constant || right.Mode != OperandMode.Constant)
        {
            return Operand.Of(type);
        }

        var isLess = left.Value is { } a && right.Value is { } b ? ConstantFolding.Binary(TokenKind.Less, a, b, false)?.Boolean : null;
        return new Operand(OperandMode.Constant, type, isLess is null ? null : isLess.Value == (name == "min") ? left.Value : right.Value);
    }
}
