using System.Text;

namespace GoAnalysis.Semantics.Tests.Modules;

public sealed class GoModFileTests
{
    [Theory]
    [InlineData("module example.com/m\n\ngo 1.21\n", "example.com/m", "1.21")]
    [InlineData("module example.com/m", "example.com/m", null)]
    [InlineData("go 1.22.3\nmodule example.com/m\n", "example.com/m", "1.22.3")]
    [InlineData("module example.com/m // why\ngo 1.22rc1 // so\n", "example.com/m", "1.22rc1")]
    [InlineData("// module a.com/no\nmodule example.com/m//tight\n", "example.com/m", null)]
    [InlineData("module \"example.com/m\"\ngo 1.9\n", "example.com/m", "1.9")]
    [InlineData("module `example.com/m`\n", "example.com/m", null)]
    [InlineData("module (\n\texample.com/m\n)\ngo 1.20\n", "example.com/m", "1.20")]
    [InlineData("module (\n\t\"example.com/m\" // c\n)\n", "example.com/m", null)]
    [InlineData("module example.com/m\r\n\r\ngo 1.21\r\n", "example.com/m", "1.21")]
    [InlineData("\uFEFFmodule example.com/m\ngo 1.21", "example.com/m", "1.21")]
    [InlineData("  \t module\texample.com/m\t\n", "example.com/m", null)]
    [InlineData("module gopkg.in/yaml.v3\ngo 1.15\n", "gopkg.in/yaml.v3", "1.15")]
    [InlineData("module std\ngo 1.19\n", "std", "1.19")]
    [InlineData("module m\ngo 1\n", "m", "1")]
    public void ModuleAndGoLines_AreRead(string text, string? module, string? go) => Check(text, module, go);

    [Theory]
    [InlineData("require (\n\tmodule v1.0.0\n\tgo v1.2.3\n)\nmodule example.com/m\n", "example.com/m", null)]
    [InlineData("require ()\nmodule example.com/m\n", "example.com/m", null)]
    [InlineData("retract (\n\tgo 1.1\n)\nmodule example.com/m\ngo 1.21\n", "example.com/m", "1.21")]
    [InlineData("toolchain go1.21\nmodule example.com/m\n", "example.com/m", null)]
    [InlineData("modules example.com/no\ngone 1.1\n", null, null)]
    public void OtherDirectives_AreNotMistaken(string text, string? module, string? go) => Check(text, module, go);

    [Theory]
    [InlineData("module a.com/first\nmodule b.com/second\ngo 1.1\ngo 1.2\n", "a.com/first", "1.1")]
    public void FirstLine_Decides(string text, string? module, string? go) => Check(text, module, go);

    [Theory]
    [InlineData("")]
    [InlineData("module")]
    [InlineData("module\n\nexample.com/m")]
    [InlineData("module \"\"")]
    [InlineData("module \"example.com/m")]
    [InlineData("module example.com/m extra")]
    [InlineData("module /example.com")]
    [InlineData("module example.com/")]
    [InlineData("module \"example.com//m\"")]
    [InlineData("module example.com/../m")]
    [InlineData("module ./m")]
    [InlineData("module example.com/m\u0007")]
    [InlineData("module example.com/é")]
    [InlineData("module \"two words\"")]
    [InlineData("module (")]
    [InlineData("module ( example.com/m )")]
    [InlineData("go v1.2\ngo")]
    [InlineData("go 1.\n")]
    [InlineData("go one\n")]
    [InlineData("go 1.21-\u001b[31m\n")]
    [InlineData("\0\0\0")]
    public void MalformedLine_StaysUnknown(string text) => Check(text, null, null);

    [Fact]
    public void AnyBytes_AreTaken()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        byte[] alphabet = Encoding.UTF8.GetBytes("module go()\"`/ \t\r\n.v1a\\");
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = new byte[random.Next(40)];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = random.Next(8) == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            }

            GoModFile file = GoModFile.Parse(bytes);
            Assert.True(file.Module is null || file.Module.Length > 0, $"seed {Seed}, round {round}");
        }
    }

    [Fact]
    public void LongValue_StaysUnknown()
    {
        Check("module " + new string('a', GoModFile.MaxValueLength), new string('a', GoModFile.MaxValueLength), null);
        Check("module " + new string('a', GoModFile.MaxValueLength + 1), null, null);
    }

    [Fact]
    public void AllDirectives_AreRead()
    {
        var file = Parse(
            """
            // A comment of nobody.

            // Deprecated: use example.com/m/v3
            // instead.
            module "example.com\u002fm/v2" // more

            go 1.22.1
            toolchain go1.23.4
            godebug default=go1.21
            godebug (
            	panicnil=1
            )
            require example.com/a v1.2.3
            require (
            	example.com/b/v2 v2.0.0-20200102030405-abcdefabcdef // indirect; a reason
            	"example.com/c" v3.0.0+incompatible // indirect
            	gopkg.in/yaml.v3 v3.0.1 // no indirection
            )
            exclude example.com/a v1.2.2
            replace example.com/a v1.2.3 => example.com/fork v0.1.0
            replace (
            	example.com/c => ../c
            	example.com/d => "C:\\d"
            )
            // Broken.
            retract v2.1.0
            retract (
            	[v2.2.0, v2.2.9] // Also broken.
            )
            tool example.com/a/cmd/gen
            ignore ./node_modules
            """);
        Assert.Empty(file.Errors);
        Assert.Equal(("example.com/m/v2", "1.22.1", "go1.23.4", 5), (file.Module, file.Go, file.Toolchain, file.ModuleLine));
        Assert.Equal("use example.com/m/v3\ninstead.\nmore", file.Deprecated);
        Assert.Equal([new("default", "go1.21", 9), new("panicnil", "1", 11)], file.Godebugs);
        Assert.Equal(
            [
                new("example.com/a", "v1.2.3", false, 13),
                new("example.com/b/v2", "v2.0.0-20200102030405-abcdefabcdef", true, 15),
                new("example.com/c", "v3.0.0+incompatible", true, 16),
                new("gopkg.in/yaml.v3", "v3.0.1", false, 17),
            ],
            file.Requirements);
        Assert.Equal([new("example.com/a", "v1.2.2", 19)], file.Exclusions);
        Assert.Equal(
            [
                new("example.com/a", "v1.2.3", "example.com/fork", "v0.1.0", 20),
                new("example.com/c", null, "../c", null, 22),
                new("example.com/d", null, "C:\\d", null, 23),
            ],
            file.Replacements);
        Assert.Equal([false, true, true], file.Replacements.Select(replacement => replacement.IsFolder));
        Assert.Equal([new("v2.1.0", "v2.1.0", "Broken.", 26), new("v2.2.0", "v2.2.9", "Also broken.", 28)], file.Retractions);
        Assert.Equal([new("example.com/a/cmd/gen", 30)], file.Tools);
        Assert.Equal([new("./node_modules", 31)], file.Ignores);
    }

    [Theory]
    [InlineData("modul x\n", "1:1 found the unknown directive 'modul' in go.mod")]
    [InlineData("module a.com/m\nmodule a.com/n\n", "2:8 found a second 'module' directive, expected one")]
    [InlineData("module a.com/m b\n", "1:16 expected the form: module example.com/path")]
    [InlineData("module\n", "1:7 expected the form: module example.com/path")]
    [InlineData("\ngo 1.x\n", "2:4 found '1.x', expected the form: go 1.N")]
    [InlineData("toolchain 1.22\n", "1:11 found '1.22', expected the form: toolchain go1.N")]
    [InlineData("require a.com/m\n", "1:16 expected the form: require module/path v1.2.3")]
    [InlineData("require a.com/m master\n", "1:17 found the version 'master', expected one such as v1.2.3")]
    [InlineData("require a.com/m v1.2.x\n", "1:17 found the version 'v1.2.x', expected one such as v1.2.3")]
    [InlineData("require a.com/m/v1 v1.2.3\n", "1:9 found 'a.com/m/v1', expected a module path")]
    [InlineData("require a.com/m v2.0.0\n", "1:17 found the version 'v2.0.0' of a.com/m, expected one of v0 or v1, or +incompatible behind it")]
    [InlineData("require a.com/m/v2 v1.0.0\n", "1:20 found the version 'v1.0.0' of a.com/m/v2, expected one of v2")]
    [InlineData("require (\n\ta.com/m v1.0.0\n\t/x v1.0.0\n)\n", "3:2 found '/x', expected a module path")]
    [InlineData("exclude a.com/m v1.0.0 v1.0.1\n", "1:24 expected the form: exclude module/path v1.2.3")]
    [InlineData("replace a.com/m\n", "1:9 expected the form: replace module/path [v1.2.3] => other/module v1.4.5, or => ../folder")]
    [InlineData("replace a.com/m => b.com/m\n", "1:20 found 'b.com/m' without a version; a folder begins with ./ or ../")]
    [InlineData("replace a.com/m => ../m v1.0.0\n", "1:25 found the version 'v1.0.0' behind the folder '../m', which has none")]
    [InlineData("retract [v1.0.0 v1.1.0]\n", "1:9 expected the form: retract v1.2.3, or retract [v1.2.3, v1.2.9]")]
    [InlineData("godebug panicnil\n", "1:9 found 'panicnil', expected the form: godebug key=value")]
    [InlineData("require (\n", "1:1 the block 'require (' is never closed")]
    [InlineData("require (\n) x\n", "2:3 found 'x', expected the end of the line")]
    [InlineData("module \"a.com/m\n", "1:8 a string that does not end on its line")]
    [InlineData(") x\n", "1:1 found ')', expected a directive")]
    [InlineData("module a.com/m /* why */\n", "1:16 found a comment of the form /* */, expected one that begins with //")]
    public void MalformedLine_IsToldWithItsPlace(string text, string expected)
    {
        var error = Assert.Single(Parse(text).Errors);
        Assert.Equal(expected, $"{error.Line}:{error.Column} {error.Message}");
    }

    [Theory]
    [InlineData("v1.2", "v1.2.0")]
    [InlineData("v1.2.3+meta", "v1.2.3")]
    [InlineData("v2+incompatible", "v2.0.0+incompatible")]
    [InlineData("master", "master")]
    public void Version_IsWrittenInFullWhereItIsOne(string version, string expected) =>
        Assert.Equal(expected, Assert.Single(Parse($"require a.com/m {version}\n").Requirements).Version);

    [Fact]
    public void HugeFile_IsReadInOnePass()
    {
        var text = new StringBuilder("module a.com/m\nrequire (\n");
        for (var number = 0; number < 200_000; number++)
        {
            text.Append("\texample.com/m").Append(number).Append(" v1.0.0 // indirect\n");
        }

        var file = Parse(text.Append(')').ToString());
        Assert.Equal(200_000, file.Requirements.Count);
        Assert.Equal(200_002, file.Requirements[^1].Line);
    }

    private static GoModFile Parse(string text) => GoModFile.Parse(Encoding.UTF8.GetBytes(text));

    private static void Check(string text, string? module, string? go)
    {
        var file = Parse(text);
        Assert.Equal((module, go), (file.Module, file.Go));
    }
}
