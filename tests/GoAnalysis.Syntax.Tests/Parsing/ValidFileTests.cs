using System.Buffers;
using System.Text;
using GoAnalysis.Syntax.Parsing;

namespace GoAnalysis.Syntax.Tests;

public class ValidFileTests
{
    public static TheoryData<string> Files => [.. Goldens.Names("ok")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Tree_IsAsExpected(string name)
    {
        var tree = GoSyntaxTree.Parse(Goldens.Read("ok", name), name);

        Assert.Empty(tree.Diagnostics);
        TreeInvariants.Check(tree);
        Goldens.Check("ok", name + ".tree", Dump(tree, TreeDump.WriteTree));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void GoAst_IsAsExpected(string name)
    {
        var tree = GoSyntaxTree.Parse(Goldens.Read("ok", name), name);

        Goldens.Check("ok", name + ".goast", Dump(tree, GoAstDump.Write));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void BothParsers_MakeTheSameTree(string name)
    {
        var source = Goldens.Read("ok", name);
        var fast = GoSyntaxTree.Parse(source, name);
        var session = new ParserSession();

        var recovering = session.ParseRecovering(source, name, GoParseOptions.Default);

        Assert.Empty(recovering.Diagnostics);
        Assert.Equal(Dump(fast, TreeDump.WriteTree), Dump(recovering, TreeDump.WriteTree));
    }

    [Fact]
    public void ManyFiles_InParallel_GiveTheSameTreesAsOneAfterTheOther()
    {
        var sources = Goldens.Names("ok").Select(name => Goldens.Read("ok", name)).ToArray();
        var expected = sources.Select(source => Dump(GoSyntaxTree.Parse(source), TreeDump.WriteTree)).ToArray();

        Parallel.For(0, 400, i =>
        {
            var tree = GoSyntaxTree.Parse(sources[i % sources.Length]);
            Assert.Equal(expected[i % sources.Length], Dump(tree, TreeDump.WriteTree));
        });
    }

    internal static string Dump(GoSyntaxTree tree, Action<GoSyntaxTree, IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(tree, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
