using System.Text;

namespace GoAnalysis.Syntax.Tests;

public class ViewTests
{
    [Fact]
    public void Imports_TellNameAndPath()
    {
        var tree = GoSyntaxTree.ParseText("package p; import (a \"x/y\"; . `z`; _ \"w\"; \"v\\x41\")");
        var imports = All<ImportSpecSyntax>(tree, SyntaxKind.ImportSpec);

        Assert.Equal(["a", "", "_", ""], imports.Select(import => import.Name.ToString()));
        Assert.Equal(["x/y", "z", "w", "vA"], imports.Select(import => import.PathValue));
        Assert.Equal([false, true, false, false], imports.Select(import => import.IsDot));
    }

    [Fact]
    public void Function_TellsItsParts()
    {
        var function = One<FunctionDeclarationSyntax>("func f[T any](a, b int, c ...string) (x int, err error) { return }", SyntaxKind.FunctionDeclaration);

        Assert.Equal("f", function.Name.ToString());
        Assert.Equal("[T any]", function.TypeParameters.ToString());
        Assert.Equal("(a, b int, c ...string)", function.Parameters.ToString());
        Assert.Equal("(x int, err error)", function.Result.ToString());
        Assert.Equal("{ return }", function.Body.ToString());
        Assert.False(function.Receiver.Exists);
        var groups = All<ParameterDeclarationSyntax>(function.Node.Tree, SyntaxKind.ParameterDeclaration);
        Assert.Equal(["a b", "c", "x", "err"], groups.Select(group => string.Join(' ', group.Names)));
        Assert.Equal(["int", "...string", "int", "error"], groups.Select(group => group.Type.ToString()));
    }

    [Fact]
    public void Method_TellsReceiverAndResult()
    {
        var method = One<FunctionDeclarationSyntax>("func (r *T) m(int) error", SyntaxKind.MethodDeclaration);

        Assert.Equal("(r *T)", method.Receiver.ToString());
        Assert.Equal("m", method.Name.ToString());
        Assert.Equal("(int)", method.Parameters.ToString());
        Assert.Equal("error", method.Result.ToString());
        Assert.False(method.Body.Exists);
    }

    [Fact]
    public void Values_TellNamesTypeAndValues()
    {
        var spec = One<ValueSpecSyntax>("var a, b int = 1, f(2, 3)", SyntaxKind.VarSpec);

        Assert.Equal("a b", string.Join(' ', spec.Names));
        Assert.Equal("int", spec.Type.ToString());
        Assert.Equal("1 f(2, 3)", string.Join(' ', spec.Values));
        Assert.False(One<ValueSpecSyntax>("var a = 1", SyntaxKind.VarSpec).Type.Exists);
        Assert.Empty(One<ValueSpecSyntax>("var a int", SyntaxKind.VarSpec).Values);
    }

    [Fact]
    public void Types_TellTheirParts()
    {
        Assert.True(One<TypeSpecSyntax>("type A[P any] = B", SyntaxKind.TypeSpec).IsAlias);
        Assert.Equal("[P any]", One<TypeSpecSyntax>("type A[P any] B", SyntaxKind.TypeSpec).TypeParameters.ToString());
        Assert.True(One<ArrayTypeSyntax>("var x = [...]int{}", SyntaxKind.ArrayType).IsInferredLength);
        Assert.Equal("n", One<ArrayTypeSyntax>("type A [n]int", SyntaxKind.ArrayType).Length.ToString());
        var map = One<MapTypeSyntax>("type A map[k]*v", SyntaxKind.MapType);
        Assert.Equal("k *v", $"{map.Key} {map.Value}");
        Assert.Equal("(a) error", One<FunctionTypeSyntax>("type A func(a) error", SyntaxKind.FunctionType) is var f ? $"{f.Parameters} {f.Result}" : "");
    }

    [Theory]
    [InlineData("chan int", true, true)]
    [InlineData("chan<- int", false, true)]
    [InlineData("<-chan int", true, false)]
    [InlineData("chan (<-chan int)", true, true)]
    [InlineData("<-chan <-chan int", true, false)]
    public void Channels_TellTheirDirection(string type, bool canReceive, bool canSend)
    {
        var channel = One<ChannelTypeSyntax>("type A " + type, SyntaxKind.ChannelType);

        Assert.Equal(canReceive, channel.CanReceive);
        Assert.Equal(canSend, channel.CanSend);
    }

    [Fact]
    public void Fields_TellNamesTypeAndTag()
    {
        var tree = GoSyntaxTree.ParseText("package p; type T struct { a, b int `x`; *U; pkg.V \"y\"; w[int]; z [n]int }");
        var fields = All<FieldDeclarationSyntax>(tree, SyntaxKind.FieldDeclaration);

        Assert.Equal([false, true, true, true, false], fields.Select(field => field.IsEmbedded));
        Assert.Equal(["a b", "", "", "", "z"], fields.Select(field => string.Join(' ', field.Names)));
        Assert.Equal(["int", "*U", "pkg.V", "w[int]", "[n]int"], fields.Select(field => field.Type.ToString()));
        Assert.Equal(["`x`", "", "\"y\"", "", ""], fields.Select(field => field.Tag.ToString()));
    }

    [Fact]
    public void Calls_TellFunctionAndArguments()
    {
        var call = One<CallExpressionSyntax>("var x = a.b[int](c, d...)", SyntaxKind.CallExpression);

        Assert.Equal("a.b[int]", call.Function.ToString());
        Assert.Equal("c d", string.Join(' ', call.Arguments));
        Assert.True(call.HasEllipsis);
        var selector = One<SelectorExpressionSyntax>("var x = a().b", SyntaxKind.SelectorExpression);
        Assert.Equal("a() b", $"{selector.Operand} {selector.Selector}");
    }

    [Fact]
    public void Operators_TellOperatorAndOperands()
    {
        var binary = One<BinaryExpressionSyntax>("var x = a * (b + c)", SyntaxKind.BinaryExpression);

        Assert.Equal("a Star (b + c)", $"{binary.Left} {binary.Operator} {binary.Right}");
        Assert.Equal(TokenKind.Arrow, One<UnaryExpressionSyntax>("var x = <-y", SyntaxKind.UnaryExpression).Operator);
    }

    [Theory]
    [InlineData("a[:]", "", "", "")]
    [InlineData("a[1:]", "1", "", "")]
    [InlineData("a[:2]", "", "2", "")]
    [InlineData("a[1:2:3]", "1", "2", "3")]
    [InlineData("a[:b:c]", "", "b", "c")]
    public void Slices_TellTheirIndices(string expression, string low, string high, string maximum)
    {
        var slice = One<SliceExpressionSyntax>("var x = " + expression, SyntaxKind.SliceExpression);

        Assert.Equal([low, high, maximum], [slice.Low.ToString(), slice.High.ToString(), slice.Maximum.ToString()]);
    }

    [Fact]
    public void Literals_TellTypeAndElements()
    {
        var literal = One<CompositeLiteralSyntax>("var x = []T{{1}, 2: y}", SyntaxKind.CompositeLiteral);

        Assert.Equal("[]T", literal.Type.ToString());
        Assert.Equal("{1}|2: y", string.Join('|', literal.Elements));
        var inner = literal.Elements.First;
        Assert.True(inner.TryAs<CompositeLiteralSyntax>(out var elided));
        Assert.False(elided.Type.Exists);
        Assert.Equal("1", string.Join('|', elided.Elements));
    }

    [Theory]
    [InlineData("for {}", "", "", "")]
    [InlineData("for x {}", "", "x", "")]
    [InlineData("for i := 0; i < n; i++ {}", "i := 0", "i < n", "i++")]
    [InlineData("for ; x; {}", "", "x", "")]
    [InlineData("for ;; f() {}", "", "", "f()")]
    public void Loops_TellTheirClauses(string statement, string initializer, string condition, string post)
    {
        var loop = One<ForStatementSyntax>($"func f() {{ {statement} }}", SyntaxKind.ForStatement);

        Assert.Equal([initializer, condition, post], [loop.Initializer.ToString(), loop.Condition.ToString(), loop.Post.ToString()]);
        Assert.Equal("{}", loop.Body.ToString());
    }

    [Theory]
    [InlineData("for range c {}", "", false, "c")]
    [InlineData("for k := range c {}", "k", true, "c")]
    [InlineData("for k, v[0] = range c() {}", "k v[0]", false, "c()")]
    public void RangeLoops_TellTargetsAndExpression(string statement, string targets, bool isDefinition, string expression)
    {
        var loop = One<RangeStatementSyntax>($"func f() {{ {statement} }}", SyntaxKind.RangeStatement);

        Assert.Equal(targets, string.Join(' ', loop.Targets));
        Assert.Equal(isDefinition, loop.IsDefinition);
        Assert.Equal(expression, loop.Expression.ToString());
    }

    [Fact]
    public void If_TellsItsParts()
    {
        var statement = One<IfStatementSyntax>("func f() { if x := g(); x { a() } else if y { } else { b() } }", SyntaxKind.IfStatement);

        Assert.Equal("x := g()", statement.Initializer.ToString());
        Assert.Equal("x", statement.Condition.ToString());
        Assert.Equal("{ a() }", statement.Body.ToString());
        Assert.True(statement.Else.TryAs<IfStatementSyntax>(out var second));
        Assert.Equal("y", second.Condition.ToString());
        Assert.Equal("{ b() }", second.Else.ToString());
    }

    [Fact]
    public void Switch_TellsTagAndClauses()
    {
        var statement = One<SwitchStatementSyntax>("func f() { switch x := g(); x { case 1, 2: a(); b(); default: ; } }", SyntaxKind.SwitchStatement);

        Assert.Equal("x", statement.Tag.ToString());
        Assert.Equal(2, statement.Clauses.Count);
        Assert.True(statement.Clauses.First.TryAs<CaseClauseSyntax>(out var first));
        Assert.Equal("1 2", string.Join(' ', first.Expressions));
        Assert.Equal("a() b()", string.Join(' ', first.Statements));
        Assert.True(statement.Clauses[1].TryAs<CaseClauseSyntax>(out var other) && other.IsDefault);
        Assert.Equal(SyntaxKind.EmptyStatement, other.Statements.First.Kind);
        Assert.Equal("v := x.(type)", One<SwitchStatementSyntax>("func f() { switch v := x.(type) {} }", SyntaxKind.TypeSwitchStatement).Tag.ToString());
        Assert.False(One<SwitchStatementSyntax>("func f() { switch { case x: } }", SyntaxKind.SwitchStatement).Tag.Exists);
    }

    /// <summary>The header of a switch and how its body starts, with what the header has before and behind its semicolon.</summary>
    [Theory]
    [InlineData("switch x := 1; {", "x := 1", "")]
    [InlineData("switch x := 1; { case", "x := 1", "")]
    [InlineData("switch ; x { case 1:", "", "x")]
    [InlineData("switch ; {", "", "")]
    [InlineData("switch { foo case 1:", "", "")]
    [InlineData("switch { foo; case 1:", "", "")]
    [InlineData("switch { ; case 1:", "", "")]
    [InlineData("switch x { foo; case 1:", "", "x")]
    [InlineData("switch x { foo", "", "x")]
    [InlineData("switch x := 1; { foo", "x := 1", "")]
    [InlineData("switch { x := 1; y {", "", "")]
    [InlineData("switch v := x.(type) { foo; case", "", "v := x.(type)")]
    public void Switch_TellsHeaderFromBody_EvenWhereTheBodyIsBroken(string source, string initializer, string tag)
    {
        var tree = GoSyntaxTree.Parse(Encoding.UTF8.GetBytes($"package p\nfunc f() {{\n{source} }}\n}}\n"), "a.go");
        var statement = tree.Root.Descendants<SwitchStatementSyntax>().First();

        Assert.Equal((initializer, tag), (statement.Initializer.ToString(), statement.Tag.ToString()));
    }

    [Fact]
    public void Select_TellsItsCommunications()
    {
        var tree = GoSyntaxTree.ParseText("package p; func f() { select { case x := <-c: a(); case c <- 1: ; default: } }");
        var clauses = All<CommunicationClauseSyntax>(tree, SyntaxKind.CommunicationClause);

        Assert.Equal(["x := <-c", "c <- 1", ""], clauses.Select(clause => clause.Communication.ToString()));
        Assert.Equal([1, 1, 0], clauses.Select(clause => clause.Statements.Count));
    }

    [Theory]
    [InlineData("x, y[f(a, b)] = 1, 2", "x y[f(a, b)]", TokenKind.Assign, "1 2")]
    [InlineData("x := <-c", "x", TokenKind.Define, "<-c")]
    [InlineData("x.y <<= 1", "x.y", TokenKind.ShiftLeftAssign, "1")]
    public void Assignments_TellTheirSides(string statement, string left, TokenKind expected, string right)
    {
        var tree = GoSyntaxTree.ParseText($"package p; func f() {{ {statement} }}");
        var node = tree.Root.Descendants(new KindMask(SyntaxKind.AssignmentStatement, SyntaxKind.ShortVariableDeclaration)).First();

        Assert.True(node.TryAs<AssignmentSyntax>(out var assignment));
        Assert.Equal([left, right], [string.Join(' ', assignment.Left), string.Join(' ', assignment.Right)]);
        Assert.Equal(expected, assignment.Operator);
    }

    private static T One<T>(string declaration, SyntaxKind kind)
        where T : struct, ISyntaxView<T> => All<T>(GoSyntaxTree.ParseText("package p; " + declaration), kind)[0];

    private static List<T> All<T>(GoSyntaxTree tree, SyntaxKind kind)
        where T : struct, ISyntaxView<T>
    {
        Assert.Empty(tree.Diagnostics);
        var views = new List<T>();
        foreach (var node in tree.Root.Descendants(kind))
        {
            Assert.True(node.TryAs<T>(out var view));
            views.Add(view);
        }

        return views;
    }
}
