using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>
/// Writes expressions the way gofmt does, which is how vet quotes them in its messages: the blanks around an operator depend on
/// its precedence, on what stands beside it and on how deep it is. What goes over several lines is quoted as it stands, without
/// the indentation of its first line.
/// </summary>
internal static class ExpressionText
{
    /// <summary>Longer expressions are quoted as they stand: nobody reads them in a message, and they can nest without end.</summary>
    private const int MaximumLength = 2_000;

    /// <summary>The precedence of what binds tighter than any binary operator.</summary>
    private const int Highest = 7;

    /// <summary>The text of an expression.</summary>
    public static string Of(SyntaxNode node)
    {
        if (node.IsLeaf)
        {
            return node.ToString();
        }

        var text = node.Text;
        if (text.Contains((byte)'\n'))
        {
            return Unindented(node);
        }

        if (text.Length > MaximumLength)
        {
            return node.ToString();
        }

        var writer = new StringBuilder(text.Length + 8);
        Write(writer, node, 0, 1);
        return writer.ToString();
    }

    private static string Unindented(SyntaxNode node)
    {
        var source = node.Tree.Source.Span;
        var lineStart = source[..node.Start].LastIndexOf((byte)'\n') + 1;
        var depth = 0;
        while (lineStart + depth < node.Start && source[lineStart + depth] == (byte)'\t')
        {
            depth++;
        }

        return node.ToString().Replace("\n" + new string('\t', depth), "\n", StringComparison.Ordinal);
    }

    /// <summary>Writes an expression at the place of an operand.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="node">The expression.</param>
    /// <param name="outer">The precedence that surrounds it.</param>
    /// <param name="depth">1 outside, more inside operators, indices and calls of several arguments.</param>
    private static void Write(StringBuilder writer, SyntaxNode node, int outer, int depth)
    {
        switch (node.Kind)
        {
            case SyntaxKind.BinaryExpression:
                WriteBinary(writer, node.As<BinaryExpressionSyntax>(), outer, depth);
                break;
            case SyntaxKind.UnaryExpression:
                writer.Append(node.Token(node.FirstToken).ToString());
                WriteBehindOperator(writer, node.Children.First, Highest - 1, depth);
                break;
            case SyntaxKind.StarExpression:
                writer.Append('*');
                Write(writer, node.Children.First, 0, 1);
                break;
            case SyntaxKind.ParenthesizedExpression when node.Children.First.Kind == SyntaxKind.ParenthesizedExpression:
                Write(writer, node.Children.First, 0, depth);
                break;
            case SyntaxKind.ParenthesizedExpression:
                writer.Append('(');
                Write(writer, node.Children.First, 0, Math.Max(depth - 1, 1));
                writer.Append(')');
                break;
            case SyntaxKind.SelectorExpression:
                var selector = node.As<SelectorExpressionSyntax>();
                Write(writer, selector.Operand, Highest, depth);
                writer.Append('.').Append(selector.Selector.ToString());
                break;
            case SyntaxKind.TypeAssertExpression:
                var assertion = node.As<TypeAssertExpressionSyntax>();
                Write(writer, assertion.Operand, Highest, depth);
                writer.Append(".(");
                WriteOr(writer, assertion.Type, "type");
                writer.Append(')');
                break;
            case SyntaxKind.IndexExpression:
                var index = node.As<IndexExpressionSyntax>();
                Write(writer, index.Operand, Highest, 1);
                WriteList(writer, '[', index.Indices, depth + 1, ']');
                break;
            case SyntaxKind.SliceExpression:
                WriteSlice(writer, node.As<SliceExpressionSyntax>(), depth);
                break;
            case SyntaxKind.CallExpression:
                WriteCall(writer, node.As<CallExpressionSyntax>(), depth);
                break;
            case SyntaxKind.CompositeLiteral:
                var literal = node.As<CompositeLiteralSyntax>();
                WriteOr(writer, literal.Type, "");
                WriteList(writer, '{', literal.Elements, 1, '}');
                break;
            case SyntaxKind.KeyValueExpression:
                var pair = node.As<KeyValueExpressionSyntax>();
                Write(writer, pair.Key, 0, 1);
                writer.Append(": ");
                Write(writer, pair.Value, 0, 1);
                break;
            default:
                writer.Append(node.ToString());
                break;
        }
    }

    /// <summary>A blank keeps an operator from becoming another one with what begins its operand.</summary>
    private static void WriteBehindOperator(StringBuilder writer, SyntaxNode operand, int outer, int depth)
    {
        var start = writer.Length;
        Write(writer, operand, outer, depth);
        if (writer.Length > start && (writer[start - 1], writer[start]) is ('+', '+') or ('-', '-') or ('&', '&' or '^') or ('<', '-' or '<') or ('/', '*'))
        {
            writer.Insert(start, ' ');
        }
    }

    private static void WriteOr(StringBuilder writer, SyntaxNode node, string otherwise)
    {
        if (node.Exists)
        {
            Write(writer, node, Highest, 1);
        }
        else
        {
            writer.Append(otherwise);
        }
    }

    private static void WriteCall(StringBuilder writer, CallExpressionSyntax call, int depth)
    {
        var inner = call.Arguments.Count > 1 ? depth + 1 : depth;
        Write(writer, call.Function, Highest, inner);
        WriteList(writer, '(', call.Arguments, inner, ')', call.HasEllipsis ? "..." : "");
    }

    private static void WriteList(StringBuilder writer, char open, SyntaxNodeList items, int depth, char close, string last = "")
    {
        writer.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            writer.Append(isFirst ? "" : ", ");
            isFirst = false;
            Write(writer, item, 0, depth);
        }

        writer.Append(last).Append(close);
    }

    /// <summary>Blanks stand around the colons of a slice expression if one of several indices is an operation.</summary>
    private static void WriteSlice(StringBuilder writer, SliceExpressionSyntax slice, int depth)
    {
        Write(writer, slice.Operand, Highest, 1);
        ReadOnlySpan<SyntaxNode> indices = slice.IsFull ? [slice.Low, slice.High, slice.Maximum] : [slice.Low, slice.High];
        var (count, operations) = (0, 0);
        foreach (var index in indices)
        {
            count += index.Exists ? 1 : 0;
            operations += index.Kind == SyntaxKind.BinaryExpression ? 1 : 0;
        }

        var hasBlanks = depth <= 1 && count > 1 && operations > 0;
        writer.Append('[');
        for (var i = 0; i < indices.Length; i++)
        {
            if (i > 0)
            {
                writer.Append(hasBlanks && indices[i - 1].Exists ? " :" : ":").Append(hasBlanks && indices[i].Exists ? " " : "");
            }

            if (indices[i].Exists)
            {
                Write(writer, indices[i], 0, depth + 1);
            }
        }

        writer.Append(']');
    }

    private static void WriteBinary(StringBuilder writer, BinaryExpressionSyntax binary, int outer, int depth)
    {
        var precedence = TokenFacts.BinaryPrecedence(binary.Operator);
        if (precedence < outer)
        {
            writer.Append('(');
            Write(writer, binary.Node, 0, Math.Max(depth - 1, 1));
            writer.Append(')');
            return;
        }

        var blank = precedence < Cutoff(binary, depth) ? " " : "";
        var isChain = binary.Left.TryAs<BinaryExpressionSyntax>(out var left) && TokenFacts.BinaryPrecedence(left.Operator) == precedence;
        Write(writer, binary.Left, precedence, isChain ? depth : depth + 1);
        writer.Append(blank).Append(binary.Node.Token(binary.Left.EndToken).ToString()).Append(blank);
        WriteBehindOperator(writer, binary.Right, precedence + 1, depth + 1);
    }

    /// <summary>The precedence from which on operators have no blanks around them.</summary>
    private static int Cutoff(BinaryExpressionSyntax binary, int depth)
    {
        var mix = default(Operators);
        mix.Add(binary);
        return mix.Clash > 0 ? mix.Clash + 1
            : depth > 1 ? 4
            : mix is { HasSums: true, HasProducts: true } ? 5
            : 6;
    }

    /// <summary>What operators an operation is made of.</summary>
    private struct Operators
    {
        public bool HasSums;
        public bool HasProducts;

        /// <summary>The precedence of an operator that would run into a prefix operator behind it, such as the two of <c>a / *b</c>.</summary>
        public int Clash;

        public void Add(BinaryExpressionSyntax binary)
        {
            var precedence = TokenFacts.BinaryPrecedence(binary.Operator);
            HasSums |= precedence == 4;
            HasProducts |= precedence == 5;
            if (binary.Left.TryAs<BinaryExpressionSyntax>(out var left) && TokenFacts.BinaryPrecedence(left.Operator) >= precedence)
            {
                Add(left);
            }

            if (binary.Right.TryAs<BinaryExpressionSyntax>(out var right))
            {
                if (TokenFacts.BinaryPrecedence(right.Operator) > precedence)
                {
                    Add(right);
                }
            }
            else
            {
                Clash = Math.Max(Clash, ClashOf(binary));
            }
        }

        private static int ClashOf(BinaryExpressionSyntax binary)
        {
            if (binary.Right.Kind == SyntaxKind.StarExpression)
            {
                return binary.Operator == TokenKind.Divide ? 5 : 0;
            }

            return binary.Right.TryAs<UnaryExpressionSyntax>(out var unary)
                ? (binary.Operator, unary.Operator) switch
                {
                    (TokenKind.And, TokenKind.And or TokenKind.Xor) => 5,
                    (TokenKind.Add, TokenKind.Add) or (TokenKind.Subtract, TokenKind.Subtract) => 4,
                    _ => 0,
                }
                : 0;
        }
    }
}
