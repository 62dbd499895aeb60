using System.Buffers;

namespace GoAnalysis.Syntax;

/// <summary>
/// Projects a tree onto go/ast and writes what Go's <c>ast.Inspect</c> visits: one line <c>&lt;type&gt; &lt;Pos&gt; &lt;End&gt;</c>
/// a node, offsets 0-based, for a file parsed with <c>SkipObjectResolution</c> and without comments.
/// </summary>
/// <remarks>
/// The differences between the trees: go/ast wraps parameters, fields and methods into field lists, gives functions a
/// function type and switches a block, wraps declarations among statements, and computes ends from what it stores, so
/// that carriage returns, which it does not store, are missing from the end of a raw string.
/// The walk keeps its own stack: a tree can be deeper than a thread's.
/// </remarks>
public sealed class GoAstDump
{
    private readonly GoSyntaxTree tree;
    private readonly IBufferWriter<byte> output;
    private readonly Stack<Step> pending = new();

    /// <summary>Steps of one node in order, turned around onto the stack when the node is done.</summary>
    private readonly List<Step> steps = [];

    private SyntaxNode unwrapped;

    private GoAstDump(GoSyntaxTree tree, IBufferWriter<byte> output)
    {
        this.tree = tree;
        this.output = output;
    }

    /// <summary>What is still to be written: a node of ours, or one that only go/ast has.</summary>
    private enum StepKind
    {
        Node,

        /// <summary>A statement: a declaration is wrapped.</summary>
        Statement,

        /// <summary>The function type of a declaration or method.</summary>
        Signature,

        /// <summary>A result without parentheses as a list of one field.</summary>
        ResultList,

        /// <summary>The braces of a struct or interface as a field list.</summary>
        MemberList,

        /// <summary>The braces of a switch as a block.</summary>
        ClauseBlock,

        /// <summary>A node without children that only go/ast has.</summary>
        Synthetic,
    }

    /// <summary>
    /// Writes the projection of a tree that was parsed in <see cref="GoParseMode.Full"/>; of one with errors, which go/ast
    /// would not have, the one line <c>!reject</c>.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where to write UTF-8.</param>
    public static void Write(GoSyntaxTree tree, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(output);
        if (tree.HasErrors)
        {
            output.Write("!reject\n"u8);
        }
        else
        {
            new GoAstDump(tree, output).Run();
        }
    }

    private void Run()
    {
        Add(tree.Root);
        while (true)
        {
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                pending.Push(steps[i]);
            }

            steps.Clear();
            if (!pending.TryPop(out var step))
            {
                return;
            }

            Take(step);
        }
    }

    private void Take(Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Node:
                VisitNode(step.Node);
                break;
            case StepKind.Statement:
                VisitStatement(step.Node);
                break;
            case StepKind.Signature:
                VisitSignature(step.Node);
                break;
            case StepKind.ResultList:
                Line("FieldList", step.Node);
                Line("Field", step.Node);
                Add(step.Node);
                break;
            case StepKind.MemberList:
                VisitMembers(step.Node);
                break;
            case StepKind.ClauseBlock:
                VisitClauses(step.Node);
                break;
            default:
                Line(step.Name!, step.Start, step.End);
                break;
        }
    }

    private void VisitNode(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.SourceFile:
                VisitFile(node);
                break;
            case SyntaxKind.ImportSpec:
                VisitImport(node);
                break;
            case SyntaxKind.ConstSpec or SyntaxKind.VarSpec:
                WithChildren("ValueSpec", node);
                break;
            case SyntaxKind.TypeSpec:
                FindUnwrapped(node);
                WithChildren("TypeSpec", node);
                break;
            case SyntaxKind.ParenthesizedExpression when node == unwrapped:
                AddAll(node.Children);
                break;
            case SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration:
                VisitFunction(node);
                break;
            case SyntaxKind.ParameterDeclaration or SyntaxKind.TypeParameterDeclaration or SyntaxKind.FieldDeclaration or SyntaxKind.TypeElement:
                WithChildren("Field", node);
                break;
            case SyntaxKind.MethodElement:
                Line("Field", node);
                Add(node.Children.First);
                steps.Add(new Step(StepKind.Signature, node));
                break;
            case SyntaxKind.FunctionType:
                VisitSignature(node);
                break;
            case SyntaxKind.ArrayType:
                VisitArray(node);
                break;
            case SyntaxKind.StructType:
                Line("StructType", node);
                steps.Add(new Step(StepKind.MemberList, node));
                break;
            case SyntaxKind.InterfaceType:
                Line("InterfaceType", node);
                steps.Add(new Step(StepKind.MemberList, node));
                break;
            case SyntaxKind.IndexExpression:
                WithChildren(node.Children.Count > 2 ? "IndexListExpr" : "IndexExpr", node);
                break;
            case SyntaxKind.Block:
                Line("BlockStmt", node);
                AddStatements(node.Children);
                break;
            case SyntaxKind.LabeledStatement:
                VisitLabel(node);
                break;
            case SyntaxKind.CaseClause or SyntaxKind.CommunicationClause:
                VisitClause(node);
                break;
            case SyntaxKind.SwitchStatement or SyntaxKind.TypeSwitchStatement or SyntaxKind.SelectStatement:
                VisitSwitch(node);
                break;
            default:
                WithChildren(Name(node.Kind), node);
                break;
        }
    }

    private void VisitFile(SyntaxNode file)
    {
        var last = file.Children.Last;
        Line("File", file.Start, EndOf(last));
        foreach (var child in file.Children)
        {
            Add(child.Kind == SyntaxKind.PackageClause ? child.Children.First : child);
        }
    }

    /// <summary>
    /// go/parser first reads <c>type T[P (C), …</c> as a call of P, and makes the constraint from its argument: the
    /// parentheses are lost.
    /// </summary>
    private void FindUnwrapped(SyntaxNode spec)
    {
        unwrapped = default;
        var name = spec.FirstToken + 2;
        if (tree.TokenData[name - 1].Kind != ContextualKind.TypeBracket || tree.TokenData[name + 1].Kind != TokenKind.LeftParen)
        {
            return;
        }

        foreach (var parenthesized in spec.Descendants(SyntaxKind.ParenthesizedExpression))
        {
            if (parenthesized.FirstToken == name + 1)
            {
                unwrapped = parenthesized;
                return;
            }
        }
    }

    private void VisitImport(SyntaxNode spec)
    {
        Line("ImportSpec", spec);
        if (spec.Token(spec.FirstToken).Kind == TokenKind.Period)
        {
            AddSynthetic("Ident", spec.Start, spec.Start + 1);
        }

        AddAll(spec.Children);
    }

    private void VisitFunction(SyntaxNode function)
    {
        Line("FuncDecl", function);
        foreach (var child in function.Children)
        {
            Add(child);
            if (child.Kind == SyntaxKind.Identifier)
            {
                break;
            }
        }

        steps.Add(new Step(StepKind.Signature, function));
        var last = function.Children.Last;
        if (last.Kind == SyntaxKind.Block)
        {
            Add(last);
        }
    }

    /// <summary>The function type of a function, method, method element or function type: from the keyword, if it has one, to its results.</summary>
    private void VisitSignature(SyntaxNode function)
    {
        SyntaxNode typeParameters = default, parameters = default, result = default;
        var named = function.Kind == SyntaxKind.FunctionType;
        foreach (var child in function.Children)
        {
            switch (child.Kind)
            {
                case SyntaxKind.Identifier when !named:
                    named = true;
                    break;
                case SyntaxKind.TypeParameterList:
                    typeParameters = child;
                    break;
                case SyntaxKind.ParameterList when named && !parameters.Exists:
                    parameters = child;
                    break;
                case SyntaxKind.Block:
                    break;
                default:
                    if (parameters.Exists)
                    {
                        result = child;
                    }

                    break;
            }
        }

        var start = function.Kind == SyntaxKind.MethodElement ? parameters.Start : function.Start;
        Line("FuncType", start, EndOf(result.Exists ? result : parameters));
        if (typeParameters.Exists)
        {
            Add(typeParameters);
        }

        Add(parameters);
        if (result.Exists)
        {
            steps.Add(new Step(result.Kind == SyntaxKind.ParameterList ? StepKind.Node : StepKind.ResultList, result));
        }
    }

    private void VisitArray(SyntaxNode array)
    {
        Line("ArrayType", array);
        var length = array.Token(array.FirstToken + 1);
        if (length.Kind == TokenKind.Ellipsis)
        {
            AddSynthetic("Ellipsis", length.Span.Start, length.Span.End);
        }

        AddAll(array.Children);
    }

    private void VisitMembers(SyntaxNode type)
    {
        Line("FieldList", tree.TokenStart(type.FirstToken + 1), type.End);
        AddAll(type.Children);
    }

    private void VisitStatement(SyntaxNode statement)
    {
        if (statement.Kind is SyntaxKind.ConstDeclaration or SyntaxKind.VarDeclaration or SyntaxKind.TypeDeclaration)
        {
            Line("DeclStmt", statement);
        }

        Add(statement);
    }

    private void VisitLabel(SyntaxNode label)
    {
        var labelled = label.Children[1];
        if (labelled.Exists)
        {
            Line("LabeledStmt", label.Start, EndOf(labelled));
            Add(label.Children.First);
            steps.Add(new Step(StepKind.Statement, labelled));
            return;
        }

        // An empty statement: the ';' that follows, or nothing before '}'.
        var next = new SyntaxToken(tree, label.EndToken);
        var end = next.Kind == TokenKind.Semicolon ? next.Span.End : next.Span.Start;
        Line("LabeledStmt", label.Start, end);
        Add(label.Children.First);
        AddSynthetic("EmptyStmt", next.Span.Start, end);
    }

    private void VisitSwitch(SyntaxNode statement)
    {
        Line(Name(statement.Kind), statement);
        foreach (var child in statement.Children)
        {
            if (child.Kind is SyntaxKind.CaseClause or SyntaxKind.CommunicationClause)
            {
                break;
            }

            Add(child);
        }

        steps.Add(new Step(StepKind.ClauseBlock, statement));
    }

    private void VisitClauses(SyntaxNode statement)
    {
        Line("BlockStmt", tree.TokenStart(SyntaxFacts.OpeningBrace(statement)), statement.End);
        foreach (var child in statement.Children)
        {
            if (child.Kind is SyntaxKind.CaseClause or SyntaxKind.CommunicationClause)
            {
                Add(child);
            }
        }
    }

    private void VisitClause(SyntaxNode clause)
    {
        var colon = SyntaxFacts.ClauseColon(clause);
        SyntaxNode last = default;
        foreach (var child in clause.Children)
        {
            var isStatement = child.FirstToken > colon;
            steps.Add(new Step(isStatement ? StepKind.Statement : StepKind.Node, child));
            last = isStatement ? child : last;
        }

        var name = clause.Kind == SyntaxKind.CaseClause ? "CaseClause" : "CommClause";
        Line(name, clause.Start, last.Exists ? EndOf(last) : tree.TokenEnd(colon));
    }

    private void WithChildren(string name, SyntaxNode node)
    {
        Line(name, node);
        if (!node.IsLeaf)
        {
            AddAll(node.Children);
        }
    }

    private void Add(SyntaxNode node) => steps.Add(new Step(StepKind.Node, node));

    private void AddAll(SyntaxNodeList children)
    {
        foreach (var child in children)
        {
            Add(child);
        }
    }

    private void AddStatements(SyntaxNodeList children)
    {
        foreach (var child in children)
        {
            steps.Add(new Step(StepKind.Statement, child));
        }
    }

    private void AddSynthetic(string name, int start, int end) =>
        steps.Add(new Step(StepKind.Synthetic, default) { Name = name, Start = start, End = end });

    private void Line(string name, SyntaxNode node) => Line(name, StartOf(node), EndOf(node));

    private void Line(string name, int start, int end) => TreeDump.WriteLine(output, 0, name, start, end);

    private int StartOf(SyntaxNode node) =>
        unwrapped.Exists && node.FirstToken == unwrapped.FirstToken ? tree.TokenStart(node.FirstToken + 1) : node.Start;

    /// <summary>The end that go/ast computes for a node.</summary>
    private int EndOf(SyntaxNode node)
    {
        var last = node.EndToken - 1;
        if (unwrapped.Exists && node.EndToken == unwrapped.EndToken)
        {
            last--;
        }

        if (node.Kind is SyntaxKind.LabeledStatement && tree.TokenData[last].Kind == TokenKind.Colon)
        {
            var next = new SyntaxToken(tree, node.EndToken);
            return next.Kind == TokenKind.Semicolon ? next.Span.End : next.Span.Start;
        }

        var end = tree.TokenEnd(last);
        if (tree.TokenData[last].Kind == TokenKind.String)
        {
            // go/ast measures the value, from which the scanner has removed the carriage returns.
            var text = tree.Source.Span[tree.TokenStart(last)..end];
            return text[0] == '`' ? end - text.Count((byte)'\r') : end;
        }

        return end;
    }

    private static string Name(SyntaxKind kind) => kind switch
    {
        SyntaxKind.Identifier => "Ident",
        SyntaxKind.BasicLiteral => "BasicLit",
        SyntaxKind.EmptyStatement => "EmptyStmt",
        SyntaxKind.ImportDeclaration or SyntaxKind.ConstDeclaration or SyntaxKind.VarDeclaration or SyntaxKind.TypeDeclaration => "GenDecl",
        SyntaxKind.TypeSpec => "TypeSpec",
        SyntaxKind.TypeParameterList or SyntaxKind.ParameterList => "FieldList",
        SyntaxKind.VariadicType => "Ellipsis",
        SyntaxKind.SliceType => "ArrayType",
        SyntaxKind.MapType => "MapType",
        SyntaxKind.ChannelType => "ChanType",
        SyntaxKind.ParenthesizedExpression => "ParenExpr",
        SyntaxKind.SelectorExpression => "SelectorExpr",
        SyntaxKind.SliceExpression => "SliceExpr",
        SyntaxKind.TypeAssertExpression => "TypeAssertExpr",
        SyntaxKind.CallExpression => "CallExpr",
        SyntaxKind.StarExpression => "StarExpr",
        SyntaxKind.UnaryExpression => "UnaryExpr",
        SyntaxKind.BinaryExpression => "BinaryExpr",
        SyntaxKind.KeyValueExpression => "KeyValueExpr",
        SyntaxKind.CompositeLiteral => "CompositeLit",
        SyntaxKind.FunctionLiteral => "FuncLit",
        SyntaxKind.ExpressionStatement => "ExprStmt",
        SyntaxKind.SendStatement => "SendStmt",
        SyntaxKind.IncDecStatement => "IncDecStmt",
        SyntaxKind.AssignmentStatement or SyntaxKind.ShortVariableDeclaration => "AssignStmt",
        SyntaxKind.GoStatement => "GoStmt",
        SyntaxKind.DeferStatement => "DeferStmt",
        SyntaxKind.ReturnStatement => "ReturnStmt",
        SyntaxKind.BreakStatement or SyntaxKind.ContinueStatement or SyntaxKind.GotoStatement or SyntaxKind.FallthroughStatement => "BranchStmt",
        SyntaxKind.IfStatement => "IfStmt",
        SyntaxKind.SwitchStatement => "SwitchStmt",
        SyntaxKind.TypeSwitchStatement => "TypeSwitchStmt",
        SyntaxKind.SelectStatement => "SelectStmt",
        SyntaxKind.ForStatement => "ForStmt",
        SyntaxKind.RangeStatement => "RangeStmt",
        _ => throw new InvalidOperationException($"go/ast has no single node for {kind}"),
    };

    private readonly record struct Step(StepKind Kind, SyntaxNode Node)
    {
        public string? Name { get; init; }

        public int Start { get; init; }

        public int End { get; init; }
    }
}
