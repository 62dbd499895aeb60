using System.Diagnostics.CodeAnalysis;
using System.Text;

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

    /// <summary>What the message tells.</summary>
    public CommitMessage Message { get; private set; } = CommitMessage.Empty;

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
        ReadOnlySpan<byte> author = default;
        ReadOnlySpan<byte> committer = default;
        Encoding? encoding = null;
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
                author = line["author "u8.Length..];
            }
            else if (line.StartsWith("committer "u8))
            {
                committer = line["committer "u8.Length..];
            }
            else if (line.StartsWith("encoding "u8))
            {
                encoding = GitText.FindEncoding(line["encoding "u8.Length..]);
            }
        }

        commit.Author = author.IsEmpty ? Ident.Unknown : Ident.Parse(author, encoding);
        commit.Committer = committer.IsEmpty ? Ident.Unknown : Ident.Parse(committer, encoding);
        commit.Message = CommitMessage.Parse(rest, encoding);
        return true;
    }

    /// <summary>Cuts the next line off, without its end.</summary>
    public static ReadOnlySpan<byte> NextLine(scoped ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }
}
