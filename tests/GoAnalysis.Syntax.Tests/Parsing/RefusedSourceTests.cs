namespace GoAnalysis.Syntax.Tests;

public class RefusedSourceTests
{
    [Theory]
    [InlineData("", "1:1: expected 'package', found end of file")]
    [InlineData("package", "1:8: expected identifier, found end of file")]
    [InlineData("package p; x", "1:12: expected declaration, found x")]
    [InlineData("package p; func f() { x = }", "1:27: expected operand, found '}'")]
    [InlineData("package p; func f() { f(a b) }", "1:27: expected ',' or ')' in argument list, found b")]
    [InlineData("package p\nfunc f() {\n\ta b\n}", "3:4: expected ';', found b")]
    [InlineData("package p; var x", "1:12: missing variable type or initialization", 16)]
    [InlineData("package p; const x", "1:18: missing constant value")]
    [InlineData("package p; const (a = 1; b int)", "1:26: missing constant value")]
    [InlineData("package p; func f(a int, string) {}", "1:19: mixed named and unnamed parameters")]
    [InlineData("package p; func f(int, (a), b error) {}", "1:19: mixed named and unnamed parameters")]
    [InlineData("package p; func f[*int]() {}", "1:19: expected identifier, found '*'")]
    [InlineData("package p; func (t T) m[P any]() {}", "1:24: method must have no type parameters")]
    [InlineData("package p; func f() { if { } }", "1:26: missing condition in if statement")]
    [InlineData("package p; func f() { if x := 1 { } }", "1:31: expected boolean expression, found simple statement (missing parentheses around composite literal?)")]
    [InlineData("package p; func f() { go f }", "1:27: function must be invoked in go statement", 28)]
    [InlineData("package p; func f() { x.y: z() }", "1:26: illegal label declaration")]
    [InlineData("package p; func f() { a, b }", "1:23: expected 1 expression")]
    [InlineData("package p; func f() { a.b := 1 }", "1:24: expected identifier on left side of :=")]
    [InlineData("package p; func f() { for a, b, c := range d { } }", "1:33: range clause permits at most two iteration variables")]
    [InlineData("package p; func f() { _ = a[::1] }", "1:29: 2nd index required in 3-index slice")]
    [InlineData("package p; func f() { _ = a[:1:] }", "1:31: 3rd index required in 3-index slice")]
    [InlineData("package p; import \"a b\"", "1:19: invalid import path: \"a b\"")]
    [InlineData("package p; var x = []int", "1:22: expected expression, found a type")]
    [InlineData("package p; var x = (map[int]int)", "1:32: expected expression, found a type")]
    [InlineData("package p; var x = 1 + struct{}", "1:31: expected expression, found a type")]
    [InlineData("package p; var x = -chan int", "1:26: expected expression, found a type")]
    [InlineData("package p; var x = ([]int)[0]", "1:20: expected expression, found a type")]
    [InlineData("package p; var x = ([]int)[[]int]", "1:20: expected expression, found a type")]
    [InlineData("package p; var x = (func())[func(), T]", "1:20: expected expression, found a type")]
    [InlineData("package p; var x = func() struct{}[0]", "1:20: expected expression, found a type")]
    [InlineData("package p; func f(x, []int, a T) {}", "1:19: mixed named and unnamed parameters")]
    [InlineData("package p; var x = [...]int(nil)", "1:20: expected array length, found '...'")]
    [InlineData("package p; func f() { switch x { case []int: } }", "1:41: expected expression, found a type")]
    [InlineData("package p; func f() { switch x.(type) { case 0: } }", "1:46: expected type")]
    [InlineData("package p; func f() { switch x { case 0: L: case 1: } }", "1:45: expected statement, found 'case'")]
    [InlineData("package p; func f() { switch { case 2: g() case h(): } }", "1:44: expected ';', found 'case'")]
    [InlineData("package p; func f() { select { case x++: } }", "1:37: expected send or receive")]
    [InlineData("package p; func f() { select { case x := y, z: } }", "1:37: expected send or receive")]
    [InlineData("package p; func f() { select { case x, y, z = <-c: } }", "1:37: expected send or receive")]
    [InlineData("package p; func f() { if x := range y; z {} }", "1:38: expected block after range clause")]
    [InlineData("package p; func f() { for x := T.(type) {} }", "1:39: expected boolean or range expression, found simple statement (missing parentheses around composite literal?)")]
    [InlineData("package p; var x = func().(T)", "1:20: expected expression, found a type")]
    [InlineData("package p; var x = *[...]T", "1:22: expected array length, found '...'")]
    [InlineData("package p; var x = a[x, y+1]", "1:26: expected ']', found '+'")]
    [InlineData("package p; import `\r`", "1:19: invalid import path: `\r`")]
    [InlineData("package p; func f() { ~x }", "1:23: expected statement, found '~'")]
    [InlineData("package p; var x = T{1, 2", "1:26: expected ',' or '}' in composite literal, found newline", 26)]
    [InlineData("package p; type T struct { a int b int }", "1:34: expected ';', found b")]
    [InlineData("package p; var x = f(1,\n2\n)", "2:2: expected ',' or ')' in argument list, found newline")]
    [InlineData("package p; type T[P any Q any] int", "1:25: expected ',' or ']' in type parameter list, found Q")]
    [InlineData("package p; var x G[int int]", "1:24: expected ',' or ']' in type argument list, found int")]
    [InlineData("package p; func f() { if x\n{ } }", "1:27: expected '{' after if clause, found newline")]
    [InlineData("package p; func f() { for x = 1; x; x++\n{ } }", "1:40: expected '{', found newline")]
    [InlineData("package p; func f()\n{ }", "2:1: expected a function's body on the line of its signature, found '{'")]
    [InlineData("package p; func f() { return 1,\n}", "2:1: expected operand, found '}'")]
    [InlineData("package p; func f() { x++,\n}", "1:26: expected ';', found ','")]
    [InlineData("package p; func f() { else }", "1:23: expected statement, found 'else'")]
    [InlineData("package p; func f() {", "1:22: expected '}', found end of file")]
    [InlineData("package p; func f() { switch x { a() } }", "1:34: expected 'case', 'default' or '}', found a")]
    [InlineData("package p; import fmt", "1:22: expected string literal, found newline")]
    [InlineData("package p; func f(\na int, b.c) {}", "2:1: mixed named and unnamed parameters")]
    [InlineData("package p; type T[a any,\nb[c]] int", "2:1: all type parameters must be named")]
    [InlineData("package p; type T[P [2]int, Q[int]] int", "1:29: all type parameters must be named")]
    [InlineData("package p; var x = ([]T)[func()]", "1:20: expected expression, found a type")]
    [InlineData("package p; type T[P *a + b,] int", "1:27: expected ']', found ','")]
    [InlineData("package p; func f() { switch x.(type) { case a.b.c: } }", "1:46: expected type")]
    [InlineData("package p; func f() { switch x.(type) { case a[1]: } }", "1:46: expected type")]
    [InlineData("package p; func f() { switch x.(type) { case *x(): } }", "1:46: expected type")]
    [InlineData("package p; func f() { switch x.(type) { case (1): } }", "1:46: expected type")]
    [InlineData("package p; func f() { switch x.(type) { case []T(x): } }", "1:46: expected type")]
    public void FirstError_SaysWhereAndWhat(string source, string expected, int column = 0)
    {
        var tree = GoSyntaxTree.ParseText(source);

        TreeInvariants.Check(tree);
        var first = tree.Diagnostics[0];
        var position = tree.GetPosition(first.ByteOffset);
        var actual = $"{position.Line}:{position.Column}: {first.Message}";
        Assert.Equal(column == 0 ? expected : $"1:{column}: {expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..]}", actual);
    }

    [Fact]
    public void Recovery_KeepsTheDeclarationsAroundAnError()
    {
        var tree = GoSyntaxTree.ParseText("package p\n\nfunc a() { x() }\n\nfunc b() { y( }\n\nfunc c() { z() }\n");

        Assert.True(tree.HasErrors);
        var names = new List<string>();
        foreach (var node in tree.Root.Descendants(SyntaxKind.FunctionDeclaration))
        {
            Assert.True(node.TryAs<FunctionDeclarationSyntax>(out var function));
            names.Add(function.Name.ToString());
        }

        Assert.Equal(["a", "b", "c"], names);
    }

    [Theory]
    [InlineData("package p\n \"a\"\nfunc a() {}\nfunc b() {}\n", "a b")]
    [InlineData("package p\nfunc a() {\nx = 1\n\nfunc b() {}\nfunc c() {}\n", "a b c")]
    [InlineData("package p\nfunc a() {\nif x {\n}\n\nfunc (t T) b(x int) {}\nfunc c() {}\n", "a b c")]
    [InlineData("package p\ntype T  {\na int\n}\nfunc b() {}\nfunc c() {}\n", "b c")]
    [InlineData("package p\nfunc a() ]int {\n}\nfunc b() {}\nfunc c() {}\n", "a b c")]
    [InlineData("package p\nfunc a() {\n i := 0; i < 5; i++ {\n}\n}\nfunc b() {}\nfunc c() {}\n", "a b c")]
    [InlineData("package p\nfunc a() {\nvar x = 1\nx = (\n}\nvar y int\nfunc b() {}\n", "a b")]
    [InlineData("package p\nfunc a() {\nvar x = 1\nvar y = [\n", "a")]
    public void Recovery_ResumesAtTheNextDeclaration(string source, string expected)
    {
        var tree = GoSyntaxTree.ParseText(source);

        Assert.True(tree.HasErrors);
        TreeInvariants.Check(tree);
        var names = new List<string>();
        foreach (var node in tree.Root.Descendants(new KindMask(SyntaxKind.FunctionDeclaration, SyntaxKind.MethodDeclaration)))
        {
            Assert.True(node.TryAs<FunctionDeclarationSyntax>(out var function));
            names.Add(function.Name.ToString());
        }

        Assert.Equal(expected, string.Join(' ', names));
    }

    [Fact]
    public void Errors_AreOneALine_InOrder_AndNoMoreThanAskedFor()
    {
        var source = "package p\n" + string.Concat(Enumerable.Repeat("func f() { x := := 1 }\n", 50));

        Assert.Equal(10, GoSyntaxTree.ParseText(source).Diagnostics.Count);
        var tree = GoSyntaxTree.ParseText(source, options: new GoParseOptions { MaximumErrors = 25 });
        var lines = tree.Diagnostics.Select(error => tree.GetPosition(error.ByteOffset).Line).ToList();
        Assert.Equal(25, lines.Count);
        Assert.Equal(lines.Distinct().Order(), lines);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    public void Options_OutOfRange_AreRefused(int depth, int errors) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => GoSyntaxTree.ParseText("package p", options: new GoParseOptions { MaximumDepth = depth, MaximumErrors = errors }));
}
