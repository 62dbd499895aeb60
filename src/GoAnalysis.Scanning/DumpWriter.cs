using System.Buffers;
using System.Diagnostics;
using System.Text;
using GoAnalysis.Reporting;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>Writes the dump of one file, headed by its path (docs/contracts.md, <c>parse</c>).</summary>
internal static class DumpWriter
{
    public static ReadOnlyMemory<byte> Write(GoSyntaxTree tree, string path, ParseDump dump)
    {
        if (dump == ParseDump.None)
        {
            return default;
        }

        var output = new ArrayBufferWriter<byte>(initialCapacity: 4096);
        Encoding.UTF8.GetBytes($"# {TerminalText.Escape(path)}\n", output);
        switch (dump)
        {
            case ParseDump.Tokens:
                TreeDump.WriteTokens(tree, output);
                break;
            case ParseDump.Tree:
                TreeDump.WriteTree(tree, output);
                break;
            case ParseDump.GoAst when tree.HasErrors:
                output.Write("!reject\n"u8);
                break;
            case ParseDump.GoAst:
                GoAstDump.Write(tree, output);
                break;
            default:
                throw new UnreachableException($"dump {dump} has no writer");
        }

        return output.WrittenMemory;
    }
}
