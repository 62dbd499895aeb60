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
    [InlineData("module \"example.com\\u002fm\"")]
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

    private static void Check(string text, string? module, string? go) =>
        Assert.Equal(new GoModFile(module, go), GoModFile.Parse(Encoding.UTF8.GetBytes(text)));
}
