using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace GoAnalysis.Git;

/// <summary>What is needed of a commit object, parsed from its raw bytes.</summary>
internal sealed class Commit
{
    /// <summary>Largest commit object that is read. Real ones are below a few hundred kilobytes.</summary>
    public const long MaxBytes = 16 << 20;

    private Commit()
    {
    }

    public ObjectHash Tree { get; private set; }

    public List<ObjectHash> Parents { get; } = [];

    public Ident Author { get; private set; } = Ident.Unknown;

    public Ident Committer { get; private set; } = Ident.Unknown;

    /// <summary>Whether the message says that a pull or merge request came in.</summary>
    public bool IsMergedRequest { get; private set; }

    /// <summary>Parses a commit. Only the tree line is needed; git itself lives with the rest being odd.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out Commit? commit)
    {
        commit = null;
        var rest = bytes;
        if (!NextLine(ref rest).StartsWith("tree "u8) || !ObjectHash.TryParse(bytes[5..Math.Min(45, bytes.Length)], out var tree))
        {
            return false;
        }

        commit = new Commit { Tree = tree };
        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            if (line.IsEmpty)
            {
                break;
            }

            if (line.StartsWith("parent "u8))
            {
                if (ObjectHash.TryParse(line["parent "u8.Length..], out var parent))
                {
                    commit.Parents.Add(parent);
                }
            }
            else if (line.StartsWith("author "u8))
            {
                commit.Author = Ident.Parse(line["author "u8.Length..]);
            }
            else if (line.StartsWith("committer "u8))
            {
                commit.Committer = Ident.Parse(line["committer "u8.Length..]);
                // Nothing after the committer matters but the message; signatures alone can be longer than all the rest.
                var message = rest.IndexOf("\n\n"u8);
                rest = rest.StartsWith("\n"u8) ? rest[1..] : message < 0 ? [] : rest[(message + 2)..];
                break;
            }
        }

        commit.IsMergedRequest = MergedRequest.IsIn(rest);
        return true;
    }

    /// <summary>Cuts the next line off, without its end.</summary>
    public static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    /// <summary>Text in the encoding that git assumes, UTF-8; what is not is taken for Latin-1, which never fails.</summary>
    public static string Decode(ReadOnlySpan<byte> text) =>
        (Utf8.IsValid(text) ? Encoding.UTF8 : Encoding.Latin1).GetString(text);
}
