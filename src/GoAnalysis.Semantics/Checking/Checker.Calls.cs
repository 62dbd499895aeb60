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
            UpdateConverted(node.Arguments.First, arguments, callee.Type);
            return Conversion(callee.Type, arguments);
        }

        var signature = CoreTypes.Of(callee.Type) as SignatureType;
        RecordCall(node.Node, Target(callee, signature, node.Function));
        if (signature is null)
        {
            AssignArguments(node, arguments, static _ => UnknownType.Instance);
            return Operand.Unknown;
        }

        if (signature.TypeParameters.Count > 0)
        {
            signature = Inference.Instantiate(signature, [], arguments, this, node.HasEllipsis);
            Record(node.Function, new Operand(OperandMode.Value, signature));
        }

        AssignArguments(node, arguments, index => signature.ParameterType(index, node.HasEllipsis) ?? UnknownType.Instance);

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

    /// <summary>Gives the arguments of a call the types of the parameters; values that one call gives all at once have types.</summary>
    private void AssignArguments(CallExpressionSyntax node, List<Operand> arguments, Func<int, GoType?> parameterType)
    {
        if (Compilation is null)
        {
            return;
        }

        var index = 0;
        foreach (var argument in node.Arguments)
        {
            if (index < arguments.Count && (arguments[index].IsUntyped || arguments[index].Type is SignatureType))
            {
                Assign(argument, arguments[index], parameterType(index));
            }

            index++;
        }
    }

    /// <summary>
    /// Gives the operand of a conversion its type: the type converted to, but the default type where that is no constant's or an
    /// interface, and none where an integer becomes a string. https://go.dev/ref/spec#Conversions
    /// </summary>
    private void UpdateConverted(SyntaxNode node, List<Operand> arguments, GoType type)
    {
        if (arguments is not [{ Type: BasicType { IsUntyped: true } untyped } argument] || type.Underlying.IsUnknown)
        {
            AssignAll(node, arguments);
            return;
        }

        var isConstant = argument.Mode == OperandMode.Constant;
        if (untyped.BasicKind == BasicKind.UntypedNil)
        {
            Update(node, ImplicitType(untyped, type));
        }
        else if (type is not TypeParameterType && (type.Underlying is InterfaceType || (isConstant && type.Underlying is not BasicType)))
        {
            Update(node, BasicType.DefaultOf(untyped));
        }
        else if (!(isConstant && untyped.IsInteger && type.Underlying is BasicType { IsString: true }))
        {
            Update(node, type is TypeParameterType && isConstant ? BasicType.DefaultOf(untyped) : type);
        }
    }

    private void AssignAll(SyntaxNode first, List<Operand> arguments)
    {
        if (arguments.Count > 0 && first.Exists)
        {
            Assign(first, arguments[0], UnknownType.Instance);
        }
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
        AssignArguments(node, arguments, index => BuiltinParameterType(name, arguments, index, node.HasEllipsis));
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
                return Part(first, name == "real" ? first.Value?.Real : first.Value?.Imaginary);
            case "min" or "max":
                return arguments.Count == 0 ? Operand.Unknown : arguments.Aggregate((left, right) => Extreme(name, left, right));
            case "recover":
                return Operand.Of(Universe.EmptyInterface);
            case "Add":
                return Operand.Of(BasicType.UnsafePointer);
            case "Alignof" or "Sizeof":
                var size = name == "Sizeof" ? TypeLayout.SizeOf(first.Type) : TypeLayout.AlignmentOf(first.Type);
                return new Operand(OperandMode.Constant, BasicType.Uintptr, size is { } bytes ? ConstantValue.Of(bytes) : null);
            case "Offsetof":
                return new Operand(OperandMode.Constant, BasicType.Uintptr, Offset(node.Arguments.First) is { } offset ? ConstantValue.Of(offset) : null);
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

    /// <summary>
    /// The type that an argument of a predeclared function gets if it has none; its own where the function takes constants as they
    /// are, null for the default type.
    /// </summary>
    private static GoType? BuiltinParameterType(string name, List<Operand> arguments, int index, bool hasEllipsis)
    {
        var own = arguments[index].Type;
        var first = arguments[0].Type;
        switch (name)
        {
            case "append" when index > 0:
                return hasEllipsis ? own is BasicType { IsString: true } ? own : first : (CoreTypes.Of(first) as SliceType)?.Element ?? UnknownType.Instance;
            case "delete" when index > 0:
                return CoreTypes.KeyOf(first) ?? UnknownType.Instance;
            case "panic":
                return Universe.EmptyInterface;
            case "Slice" or "String" or "Add" when index > 0:
                return BasicType.Int;
            case "Add":
                return BasicType.UnsafePointer;
            case "print" or "println" or "Sizeof" or "Alignof":
                return null;
            case "complex" or "min" or "max":
                return CommonArgument(name, arguments) ?? own;
            case "real" or "imag" when arguments[0].Mode != OperandMode.Constant:
                return BasicType.Complex128;
            case "real" or "imag":
                return own;
            default:
                return own;
        }
    }

    /// <summary>The type that the arguments of a function of several numbers share; null while all are constants without one.</summary>
    private static GoType? CommonArgument(string name, List<Operand> arguments)
    {
        var typed = arguments.FirstOrDefault(static argument => !argument.IsUntyped);
        return typed.Type ?? (arguments.TrueForAll(static argument => argument.Mode == OperandMode.Constant) ? null
            : name == "complex" ? BasicType.Float64
            : arguments.Select(static argument => BasicType.DefaultOf(argument.Type)).First());
    }

    /// <summary>
    /// Where the field of a selector stands in its struct, in bytes; embedded structs on the way are part of it, and pointers are
    /// not followed. https://go.dev/ref/spec#Package_unsafe
    /// </summary>
    private long? Offset(SyntaxNode argument)
    {
        while (argument.Kind == SyntaxKind.ParenthesizedExpression)
        {
            argument = argument.Children.First;
        }

        if (!argument.TryAs<SelectorExpressionSyntax>(out var selector) || !selector.Selector.Exists
            || MemberLookup.Find(Silently(selector.Operand).Type, GoNames.Of(selector.Selector), package) is not { Symbol: VariableSymbol } member)
        {
            return null;
        }

        long offset = 0;
        var holder = Silently(selector.Operand).Type.Dereference();
        var steps = new Stack<EmbeddedStep>();
        for (var step = member.Holder; step is not null; step = step.Before)
        {
            steps.Push(step);
        }

        foreach (var step in steps)
        {
            if (step.Field.Type is PointerType || TypeLayout.OffsetOf(holder, step.Index) is not { } more)
            {
                return null;
            }

            offset += more;
            holder = step.Field.Type;
        }

        return TypeLayout.OffsetOf(holder, member.Index) is { } last ? offset + last : null;
    }

    /// <summary>Looks at an expression once more.</summary>
    private Operand Silently(SyntaxNode node) => new Checker(package, scope) { IsSilent = true, depth = depth }.Expression(node);

    private Operand Allocation(string name, CallExpressionSyntax node)
    {
        var type = Operand.Unknown;
        var isFirst = true;
        foreach (var argument in node.Arguments)
        {
            var operand = Assign(argument, Expression(argument), isFirst ? null : BasicType.Int);
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
            BasicKind.Float32 => Number(BasicType.Complex64),
            BasicKind.Float64 => Number(BasicType.Complex128),
            _ when basic.IsUntyped => new Operand(OperandMode.Constant, BasicType.UntypedComplex, ConstantFolding.Complex(arguments[0].Value, arguments[1].Value)),
            _ => Operand.Unknown,
        };

        Operand Number(BasicType complex) => arguments.TrueForAll(static argument => argument.Mode == OperandMode.Constant)
            ? new Operand(OperandMode.Constant, complex, ConstantFolding.Complex(arguments[0].Value, arguments[1].Value))
            : Operand.Of(complex);
    }

    private static Operand Part(Operand argument, ConstantValue? value)
    {
        return argument.Type.Underlying is not BasicType basic ? Operand.Unknown : basic.BasicKind switch
        {
            BasicKind.Complex64 => Of(BasicType.Float32),
            BasicKind.Complex128 => Of(BasicType.Float64),
            _ when basic.IsUntyped => new Operand(OperandMode.Constant, BasicType.UntypedFloat, value),
            _ => Operand.Unknown,
        };

        Operand Of(BasicType type) => argument.Mode == OperandMode.Constant ? new Operand(OperandMode.Constant, type, value) : Operand.Of(type);
    }

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
