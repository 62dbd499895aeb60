using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <content>Statements and the blocks they open. https://go.dev/ref/spec#Statements</content>
internal sealed partial class Checker
{
    private Dictionary<string, LabelSymbol>? labels;

    /// <summary>The body of a function; its parameters are declared in the same block. https://go.dev/ref/spec#Blocks</summary>
    public void FunctionBody(SignatureType signature, SyntaxNode body)
    {
        var outer = scope;
        scope = outer.Open(body.Start, body.End);
        function = signature;
        labels = CollectLabels(body);
        foreach (var parameter in signature.ReceiverTypeParameters.Concat(signature.TypeParameters))
        {
            scope.Declare(parameter.Symbol);
        }

        if (signature.Receiver is { } receiver)
        {
            scope.Declare(receiver);
        }

        foreach (var variable in signature.Parameters.Concat(signature.Results))
        {
            scope.Declare(variable);
        }

        Statements(body.Children);
        scope = outer;
    }

    /// <summary>Labels belong to the whole function, function literals inside it apart. https://go.dev/ref/spec#Label_scopes</summary>
    private Dictionary<string, LabelSymbol>? CollectLabels(SyntaxNode body)
    {
        Dictionary<string, LabelSymbol>? found = null;
        foreach (var labelled in body.Descendants<LabeledStatementSyntax>())
        {
            if (labelled.Label.Kind == SyntaxKind.Identifier)
            {
                var symbol = new LabelSymbol(GoNames.Of(labelled.Label), package, labelled.Label);
                (found ??= new(StringComparer.Ordinal)).TryAdd(symbol.Name, symbol);
                RecordSymbol(labelled.Label, symbol);
            }
        }

        return found;
    }

    private void Statements(SyntaxNodeList statements)
    {
        foreach (var statement in statements)
        {
            Statement(statement);
        }
    }

    private void Statement(SyntaxNode node)
    {
        if (!node.Exists || !TryEnter())
        {
            return;
        }

        switch (node.Kind)
        {
            case SyntaxKind.Block:
                InScope(node, () => Statements(node.Children));
                break;
            case SyntaxKind.LabeledStatement:
                Statement(node.As<LabeledStatementSyntax>().Statement);
                break;
            case SyntaxKind.AssignmentStatement:
                Assignment(node.As<AssignmentSyntax>());
                break;
            case SyntaxKind.ShortVariableDeclaration:
                ShortVariableDeclaration(node.As<AssignmentSyntax>());
                break;
            case SyntaxKind.ConstDeclaration:
                LocalConstants(node);
                break;
            case SyntaxKind.VarDeclaration:
                LocalVariables(node);
                break;
            case SyntaxKind.TypeDeclaration:
                LocalTypes(node);
                break;
            case SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement:
                Branch(node.As<BranchStatementSyntax>());
                break;
            case SyntaxKind.IfStatement:
                If(node.As<IfStatementSyntax>());
                break;
            case SyntaxKind.ForStatement:
                For(node.As<ForStatementSyntax>());
                break;
            case SyntaxKind.RangeStatement:
                Range(node.As<RangeStatementSyntax>());
                break;
            case SyntaxKind.SwitchStatement:
                Switch(node.As<SwitchStatementSyntax>());
                break;
            case SyntaxKind.TypeSwitchStatement:
                TypeSwitch(node.As<SwitchStatementSyntax>());
                break;
            case SyntaxKind.SelectStatement:
                Select(node.As<SelectStatementSyntax>());
                break;
            case SyntaxKind.EmptyStatement or SyntaxKind.FallthroughStatement:
                break;
            case SyntaxKind.ReturnStatement:
                Return(node.As<ReturnStatementSyntax>());
                break;
            case SyntaxKind.SendStatement:
                Send(node.As<SendStatementSyntax>());
                break;
            default:
                // Expressions, go, defer, ++ and what is broken: expressions and nothing else.
                if (IsExpressionHolder(node.Kind))
                {
                    foreach (var child in node.Children)
                    {
                        Expression(child);
                    }
                }
                else
                {
                    Expression(node);
                }

                break;
        }

        depth--;
    }

    private static bool IsExpressionHolder(SyntaxKind kind) =>
        kind is SyntaxKind.ExpressionStatement or SyntaxKind.IncDecStatement or SyntaxKind.GoStatement or SyntaxKind.DeferStatement;

    private void Return(ReturnStatementSyntax node)
    {
        var index = 0;
        foreach (var value in node.Results)
        {
            Assign(value, index < function?.Results.Count ? function.Results[index].Type : UnknownType.Instance);
            index++;
        }
    }

    private void Send(SendStatementSyntax node)
    {
        var channel = Expression(node.Channel);
        Assign(node.Value, (CoreTypes.Of(channel.Type) as ChannelType)?.Element ?? UnknownType.Instance);
    }

    /// <summary>A blank target has the type of what is dropped there. https://go.dev/ref/spec#Assignment_statements</summary>
    private void Assignment(AssignmentSyntax node)
    {
        var targets = new List<Operand>();
        foreach (var target in node.Left)
        {
            var operand = Expression(target);
            MarkVariable(operand);
            targets.Add(operand);
        }

        if (node.Operator != TokenKind.Assign)
        {
            var value = node.Right.First;
            MatchOperands(OperatorOf(node.Operator), node.Left.First, targets.Count > 0 ? targets[0] : Operand.Unknown, value, Expression(value));
            return;
        }

        var types = ValueTypes(node.Right, [.. node.Left.ToList().Select((target, place) => IsBlank(target) ? null : targets[place].Type)]);
        var index = 0;
        foreach (var target in node.Left)
        {
            if (IsBlank(target))
            {
                Record(target, Operand.Of(types[index]));
            }

            index++;
        }
    }

    private static bool IsBlank(SyntaxNode node) =>
        SemanticModel.Unwrap(node) is { Kind: SyntaxKind.Identifier } name && name.Text.SequenceEqual("_"u8);

    /// <summary>The operator of an assignment such as <c>+=</c>.</summary>
    private static TokenKind OperatorOf(TokenKind assignment) => assignment switch
    {
        TokenKind.ShiftLeftAssign => TokenKind.ShiftLeft,
        TokenKind.ShiftRightAssign => TokenKind.ShiftRight,
        _ => TokenKind.Add,
    };

    /// <summary>Declares the names that the block does not have yet. https://go.dev/ref/spec#Short_variable_declarations</summary>
    private void ShortVariableDeclaration(AssignmentSyntax node)
    {
        var targets = node.Left.ToList();
        var types = ValueTypes(
            node.Right,
            [.. targets.Select(target => target.Kind == SyntaxKind.Identifier && scope.Local(GoNames.Of(target)) is VariableSymbol known ? known.Type : null)]);
        DeclareVariables(targets, types, node.Node.End, isRedeclaring: true);
    }

    /// <summary>The types of the values that are given to variables.</summary>
    /// <param name="values">The values.</param>
    /// <param name="targets">The types of the variables; null for one that takes its type from its value.</param>
    private GoType[] ValueTypes(SyntaxNodeList values, IReadOnlyList<GoType?> targets)
    {
        var count = targets.Count;
        var operands = new List<Operand>();
        foreach (var value in values)
        {
            var operand = Expression(value);
            operands.Add(Assign(value, operand, operands.Count < count ? targets[operands.Count] : UnknownType.Instance));
        }

        if (operands.Count == 1 && count != 1)
        {
            for (var value = values.First; operands[0].Mode == OperandMode.CommaOk && count == 2 && value.Exists; value = value.Children.First)
            {
                var isPresent = targets[1] is { } flag ? ImplicitType(BasicType.UntypedBool, flag) : BasicType.Bool;
                Record(value, new Operand(OperandMode.CommaOk, new TupleType([operands[0].Type, BasicType.DefaultOf(isPresent)])));
                if (value.Kind != SyntaxKind.ParenthesizedExpression)
                {
                    break;
                }
            }

            return Spread(operands[0], count);
        }

        var types = new GoType[count];
        for (var i = 0; i < count; i++)
        {
            types[i] = i < operands.Count ? VariableType(operands[i]) : UnknownType.Instance;
        }

        return types;
    }

    private void DeclareVariables(List<SyntaxNode> targets, GoType[] types, int visibleFrom, bool isRedeclaring)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            var target = targets[i];
            if (target.Kind != SyntaxKind.Identifier)
            {
                Expression(target);
                continue;
            }

            var name = GoNames.Of(target);
            if (isRedeclaring && scope.Local(name) is { } known)
            {
                RecordSymbol(target, known);
                Record(target, OperandOf(known));
                continue;
            }

            var variable = new VariableSymbol(SymbolKind.Variable, name, package, target, types[i]) { VisibleFrom = visibleFrom };
            Declare(variable);
            Record(target, Operand.Of(types[i]));
        }
    }

    private void LocalConstants(SyntaxNode node)
    {
        foreach (var constant in ValueDeclarations.Constants(package, scope, node, isPackageLevel: false))
        {
            _ = constant.Type;
            Declare(constant);
        }
    }

    private void LocalVariables(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.TryAs<ValueSpecSyntax>(out var spec))
            {
                var names = spec.Names.ToList();
                var type = spec.Type.Exists ? TypeOf(spec.Type) : null;
                var types = ValueTypes(spec.Values, [.. names.Select(_ => type)]);
                if (type is not null)
                {
                    System.Array.Fill(types, type);
                }

                DeclareVariables(names, types, child.End, isRedeclaring: false);
            }
        }
    }

    private void LocalTypes(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.TryAs<TypeSpecSyntax>(out var spec) && spec.Name.Kind == SyntaxKind.Identifier)
            {
                var symbol = new TypeNameSymbol(GoNames.Of(spec.Name), package, spec, scope, isPackageLevel: false) { VisibleFrom = spec.Name.Start };
                Declare(symbol);
                symbol.BindAll();
            }
        }
    }

    private void Branch(BranchStatementSyntax node)
    {
        if (node.Label.Exists && labels is not null && labels.TryGetValue(GoNames.Of(node.Label), out var label))
        {
            RecordSymbol(node.Label, label);
        }
    }

    /// <summary>An <c>else if</c> stands in the block of the if before it; chains are followed without going deeper.</summary>
    private void If(IfStatementSyntax node)
    {
        var outer = scope;
        while (true)
        {
            scope = scope.Open(node.Node.Start, node.Node.End);
            Statement(node.Initializer);
            Expression(node.Condition);
            Statement(node.Body);
            if (!node.Else.TryAs<IfStatementSyntax>(out var next))
            {
                Statement(node.Else);
                break;
            }

            node = next;
        }

        scope = outer;
    }

    private void For(ForStatementSyntax node) => InScope(node.Node, () =>
    {
        Statement(node.Initializer);
        Expression(node.Condition);
        Statement(node.Post);
        Statement(node.Body);
    });

    private void Range(RangeStatementSyntax node)
    {
        var operand = Expression(node.Expression);
        if (operand.Type is BasicType { IsUntyped: true, IsString: false })
        {
            Assign(node.Expression, operand, null);
        }

        var targets = node.Targets.ToList();
        InScope(node.Node, () =>
        {
            if (node.IsDefinition)
            {
                DeclareVariables(targets, RangeTypes(operand, targets.Count), node.Body.Start, isRedeclaring: false);
            }
            else
            {
                foreach (var target in targets)
                {
                    Expression(target);
                }
            }

            Statement(node.Body);
        });
    }

    /// <summary>The types of iteration variables. https://go.dev/ref/spec#For_range</summary>
    private static GoType[] RangeTypes(Operand operand, int count)
    {
        var (key, value) = CoreTypes.Of(operand.Type) switch
        {
            BasicType { IsString: true } => (BasicType.Int, BasicType.Rune),
            BasicType { IsInteger: true } => (BasicType.DefaultOf(operand.Type), UnknownType.Instance),
            BasicType { BasicKind: BasicKind.UntypedFloat } => (BasicType.Int, UnknownType.Instance),
            SliceType slice => (BasicType.Int, slice.Element),
            ArrayType array => (BasicType.Int, array.Element),
            PointerType { Element.Underlying: ArrayType array } => (BasicType.Int, array.Element),
            MapType map => (map.Key, map.Element),
            ChannelType channel => (channel.Element, UnknownType.Instance),
            SignatureType { Parameters: [{ Type.Underlying: SignatureType yield }] } => (
                yield.Parameters.Count > 0 ? yield.Parameters[0].Type : UnknownType.Instance,
                yield.Parameters.Count > 1 ? yield.Parameters[1].Type : UnknownType.Instance),
            _ => ((GoType)UnknownType.Instance, (GoType)UnknownType.Instance),
        };
        var types = new GoType[count];
        System.Array.Fill(types, UnknownType.Instance);
        for (var i = 0; i < Math.Min(count, 2); i++)
        {
            types[i] = i == 0 ? key : value;
        }

        return types;
    }

    private void Switch(SwitchStatementSyntax node) => InScope(node.Node, () =>
    {
        Statement(node.Initializer);
        var tag = node.Tag.Kind == SyntaxKind.ExpressionStatement ? node.Tag.Children.First : node.Tag;
        var tagType = tag.Exists ? Assign(tag, Expression(tag), null).Type : BasicType.Bool;

        foreach (var child in node.Clauses)
        {
            if (child.TryAs<CaseClauseSyntax>(out var clause))
            {
                foreach (var expression in clause.Expressions)
                {
                    Assign(expression, tagType);
                }

                InScope(child, () => Statements(clause.Statements));
            }
        }
    });

    /// <summary>Each clause has a variable of its own, of the type of its case if that is a single one. https://go.dev/ref/spec#Type_switches</summary>
    private void TypeSwitch(SwitchStatementSyntax node) => InScope(node.Node, () =>
    {
        Statement(node.Initializer);
        SyntaxNode name = default;
        Operand guarded;
        if (node.Tag.TryAs<AssignmentSyntax>(out var definition))
        {
            name = definition.Left.First;
            guarded = Expression(definition.Right.First);
        }
        else
        {
            guarded = node.Tag.Kind == SyntaxKind.ExpressionStatement ? Expression(node.Tag.Children.First) : Expression(node.Tag);
        }

        foreach (var child in node.Clauses)
        {
            if (child.TryAs<CaseClauseSyntax>(out var clause))
            {
                TypeClause(clause, name, guarded);
            }
        }
    });

    private void TypeClause(CaseClauseSyntax clause, SyntaxNode name, Operand guarded)
    {
        var type = guarded.Type;
        var cases = clause.Expressions.ToList();
        foreach (var expression in cases)
        {
            var operand = Expression(expression);
            if (cases.Count == 1)
            {
                type = operand.IsType ? operand.Type
                    : operand.Type is BasicType { BasicKind: BasicKind.UntypedNil } ? guarded.Type
                    : UnknownType.Instance;
            }
        }

        InScope(clause.Node, () =>
        {
            if (name.Kind == SyntaxKind.Identifier)
            {
                scope.Declare(new VariableSymbol(SymbolKind.Variable, GoNames.Of(name), package, name, type));
            }

            Statements(clause.Statements);
        });
    }

    private void Select(SelectStatementSyntax node)
    {
        foreach (var child in node.Clauses)
        {
            if (child.TryAs<CommunicationClauseSyntax>(out var clause))
            {
                InScope(child, () =>
                {
                    Statement(clause.Communication);
                    Statements(clause.Statements);
                });
            }
        }
    }
}
