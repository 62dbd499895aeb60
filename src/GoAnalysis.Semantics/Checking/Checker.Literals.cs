using System.Numerics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>Composite and function literals. https://go.dev/ref/spec#Composite_literals</content>
internal sealed partial class Checker
{
    /// <summary>
    /// A function literal. Its body is looked at when everything around it is, so that bodies inside bodies do not add up on
    /// the stack; local names know from where on they count.
    /// </summary>
    private Operand FunctionLiteral(FunctionLiteralSyntax node)
    {
        if (!node.Type.TryAs<FunctionTypeSyntax>(out var type))
        {
            return Operand.Unknown;
        }

        var signature = Signature(type.Parameters, type.Result, node.Body);
        Record(type.Node, new Operand(OperandMode.Type, signature));
        if (Compilation is { } compilation && node.Body.Exists)
        {
            var at = scope;
            compilation.Later(() => At(at).FunctionBody(signature, node.Body));
        }

        return new Operand(OperandMode.Value, signature);
    }

    /// <summary>A composite literal.</summary>
    /// <param name="node">The literal.</param>
    /// <param name="elided">The type that the literal around it gives it; null for one at the top.</param>
    private Operand CompositeLiteral(CompositeLiteralSyntax node, GoType? elided)
    {
        var type = UnknownType.Instance as GoType;
        if (node.Type.Exists)
        {
            type = node.Type.TryAs<ArrayTypeSyntax>(out var array) && array.IsInferredLength ? Array(array, CountElements(node)) : TypeOf(node.Type);
            Record(node.Type, new Operand(OperandMode.Type, type));
        }
        else if (elided is not null)
        {
            type = elided;
        }

        // Of a pointer's element type, where it is elided: &T stands for T's literal.
        var core = CoreTypes.Of(type) switch
        {
            PointerType pointer when !node.Type.Exists => CoreTypes.Of(pointer.Element),
            var other => other,
        };
        switch (core)
        {
            case StructType structure:
                StructElements(node, structure);
                break;
            case ArrayType sequence:
                Elements(node, BasicType.Int, sequence.Element);
                break;
            case SliceType sequence:
                Elements(node, BasicType.Int, sequence.Element);
                break;
            case MapType map:
                Elements(node, map.Key, map.Element);
                break;
            default:
                UnknownElements(node);
                break;
        }

        return Operand.Of(type);
    }

    private void StructElements(CompositeLiteralSyntax node, StructType structure)
    {
        var index = 0;
        foreach (var element in node.Elements)
        {
            if (element.TryAs<KeyValueExpressionSyntax>(out var pair))
            {
                if (pair.Key.Kind == SyntaxKind.Identifier && structure.Find(GoNames.Of(pair.Key)) is { } field)
                {
                    RecordSymbol(pair.Key, field);
                    Element(pair.Value, field.Type);
                    continue;
                }

                Element(pair.Value, null);
                continue;
            }

            Element(element, index < structure.Fields.Count ? structure.Fields[index].Type : null);
            index++;
        }
    }

    private void Elements(CompositeLiteralSyntax node, GoType key, GoType element)
    {
        foreach (var child in node.Elements)
        {
            if (child.TryAs<KeyValueExpressionSyntax>(out var pair))
            {
                Element(pair.Key, key);
                Element(pair.Value, element);
            }
            else
            {
                Element(child, element);
            }
        }
    }

    /// <summary>Keys that are identifiers may be fields: nothing is said of them.</summary>
    private void UnknownElements(CompositeLiteralSyntax node)
    {
        foreach (var child in node.Elements)
        {
            if (child.TryAs<KeyValueExpressionSyntax>(out var pair))
            {
                if (pair.Key.Kind != SyntaxKind.Identifier)
                {
                    Element(pair.Key, null);
                }

                Element(pair.Value, null);
            }
            else
            {
                Element(child, null);
            }
        }
    }

    private void Element(SyntaxNode node, GoType? type)
    {
        if (node.TryAs<CompositeLiteralSyntax>(out var literal) && !literal.Type.Exists && TryEnter())
        {
            Record(node, CompositeLiteral(literal, type));
            depth--;
        }
        else
        {
            Assign(node, type ?? UnknownType.Instance);
        }
    }

    /// <summary>The length of <c>[...]T{ … }</c>: one more than the largest index.</summary>
    private long CountElements(CompositeLiteralSyntax node)
    {
        BigInteger next = 0;
        BigInteger length = 0;
        foreach (var element in node.Elements)
        {
            if (element.TryAs<KeyValueExpressionSyntax>(out var pair))
            {
                if (IntegerOperand(pair.Key).Value?.Integer is not { } index)
                {
                    return -1;
                }

                next = index;
            }

            next++;
            length = BigInteger.Max(length, next);
        }

        return length <= long.MaxValue ? (long)length : -1;
    }
}
