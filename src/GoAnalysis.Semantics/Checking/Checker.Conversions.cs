using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>
/// The types that untyped expressions get from where they stand, recorded as go/types records them but for <c>nil</c>, which it
/// leaves untyped. https://go.dev/ref/spec#Constants
/// </content>
internal sealed partial class Checker
{
    /// <summary>
    /// Gives a value the type of what it is assigned to: a variable, parameter, result, element, field or channel. A generic
    /// function is instantiated by it. https://go.dev/ref/spec#Assignability
    /// </summary>
    /// <param name="node">The value.</param>
    /// <param name="value">What is known of it.</param>
    /// <param name="target">The type; null where the value decides, which then has its default type.</param>
    private Operand Assign(SyntaxNode node, Operand value, GoType? target)
    {
        if (value.Type is BasicType { IsUntyped: true } untyped)
        {
            var type = target is null ? BasicType.DefaultOf(untyped) : ImplicitType(untyped, target);
            Update(node, type);
            return value with { Type = type };
        }

        if (value.Type is SignatureType { TypeParameters.Count: > 0 } generic && target is not null && CoreTypes.Of(target) is SignatureType wanted)
        {
            var instance = Inference.InstantiateFor(generic, wanted, this);
            RecordInstance(node, instance);
            return value with { Type = instance };
        }

        return value;
    }

    private void Assign(SyntaxNode node, GoType? target) => Assign(node, Expression(node), target);

    /// <summary>An index, size or length, which is an int unless it has a type.</summary>
    private Operand IntegerOperand(SyntaxNode node) => Assign(node, Expression(node), BasicType.Int);

    /// <summary>Gives the type that was found to a generic function and to what stands around it.</summary>
    private void RecordInstance(SyntaxNode node, SignatureType instance)
    {
        for (; node.Kind == SyntaxKind.ParenthesizedExpression; node = node.Children.First)
        {
            Record(node, Operand.Of(instance));
        }

        Record(node, Operand.Of(instance));
    }

    /// <summary>
    /// Gives the operands of an operator their common type. Those of a constant shift or comparison are never made values of a
    /// type, so they stay as they are.
    /// </summary>
    private void MatchOperands(TokenKind operation, SyntaxNode leftNode, Operand left, SyntaxNode rightNode, Operand right)
    {
        if (Compilation is null || !(left.IsUntyped || right.IsUntyped))
        {
            return;
        }

        var areConstant = left.Mode == OperandMode.Constant && right.Mode == OperandMode.Constant;
        if (operation is TokenKind.ShiftLeft or TokenKind.ShiftRight)
        {
            if (right.Type is BasicType { IsUntyped: true, IsInteger: false } && right.Mode != OperandMode.Constant)
            {
                Update(rightNode, BasicType.Uint);
            }

            return;
        }

        var leftType = left.Type is BasicType { IsUntyped: true } a ? ImplicitType(a, right.Type) : left.Type;
        var rightType = right.Type is BasicType { IsUntyped: true } b ? ImplicitType(b, leftType) : right.Type;
        if (IsComparison(operation) && !areConstant)
        {
            (leftType, rightType) = (BasicType.DefaultOf(leftType), BasicType.DefaultOf(rightType));
        }

        if (left.IsUntyped)
        {
            Update(leftNode, leftType);
        }

        if (right.IsUntyped)
        {
            Update(rightNode, rightType);
        }
    }

    private static bool IsComparison(TokenKind operation) => operation is >= TokenKind.Equal and <= TokenKind.GreaterOrEqual;

    /// <summary>
    /// The type that an untyped value has together with another type: its own where it cannot have that one, unknown where that is
    /// not known.
    /// </summary>
    private static GoType ImplicitType(BasicType untyped, GoType target)
    {
        if (target is BasicType { IsUntyped: true } other)
        {
            return untyped.IsNumeric && other.IsNumeric && other.BasicKind > untyped.BasicKind ? other : untyped;
        }

        if (target is TypeParameterType)
        {
            return target;
        }

        return target.Underlying switch
        {
            UnknownType => UnknownType.Instance,
            _ when untyped.BasicKind == BasicKind.UntypedNil => TypeRelations.IsAssignable(untyped, target) == true ? target : untyped,
            InterfaceType => BasicType.DefaultOf(untyped),
            BasicType basic => (untyped.IsBoolean && basic.IsBoolean) || (untyped.IsNumeric && basic.IsNumeric) || (untyped.IsString && basic.IsString)
                ? target
                : untyped,
            _ => untyped,
        };
    }

    /// <summary>
    /// Records the type that an untyped expression was given. The operands of one that is no constant get it too; chains of
    /// operators are walked without going deeper.
    /// </summary>
    private void Update(SyntaxNode node, GoType type)
    {
        if (Compilation is null)
        {
            return;
        }

        var waiting = new Stack<SyntaxNode>();
        waiting.Push(node);
        while (waiting.TryPop(out node))
        {
            var record = Compilation.RecordOf(node.Tree);
            if (!node.Exists || !record.TryGetUntyped(node, out var known) || known.ConvertedType is not BasicType { IsUntyped: true }
                || ReferenceEquals(known.ConvertedType, type))
            {
                continue;
            }

            record.SetUntyped(node, known with { ConvertedType = type });
            switch (node.Kind)
            {
                case SyntaxKind.ParenthesizedExpression:
                    waiting.Push(node.Children.First);
                    break;
                case SyntaxKind.UnaryExpression when !known.IsConstant:
                    waiting.Push(node.As<UnaryExpressionSyntax>().Operand);
                    break;
                case SyntaxKind.BinaryExpression when !known.IsConstant:
                    var binary = node.As<BinaryExpressionSyntax>();
                    if (!IsComparison(binary.Operator))
                    {
                        waiting.Push(binary.Left);
                        if (binary.Operator is not (TokenKind.ShiftLeft or TokenKind.ShiftRight))
                        {
                            waiting.Push(binary.Right);
                        }
                    }

                    break;
            }
        }
    }
}
