using System.Text;

namespace GoAnalysis.Syntax.Fuzz;

/// <summary>Changes sources at random places; the same seed makes the same changes.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Pieces =
    [
        .. TokenFacts.Keywords.Select(kind => Bytes(TokenFacts.Text(kind))),
        .. ("( ) [ ] { } , ; : . ... := = == ! != < <= <- << + ++ += - * / % & && &^ | || ^ ~ x 1 0x 1e 'a' \"s\" ` ' \" /* // \\ @ \0 \uFEFF é x: []T *T map[K]V .(type) (x) {x} [x] "
            + "func() func(){} struct{} interface{} <-chan chan<- range").Split(' ').Select(Bytes),
        "\n"u8.ToArray(), "\r"u8.ToArray(), [0x80], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x80],
    ];

    private static readonly byte[] Bytewise = [.. "(){}[],;:.*<-=\"`'/\\\n\r\0_"u8, 0xEF, 0xBB, 0xBF, 0x80, 0xC3];

    /// <summary>All kinds of mutation.</summary>
    public static Mutation[] All { get; } = Enum.GetValues<Mutation>();

    /// <summary>Changes a file once.</summary>
    /// <param name="file">What to change; any tree, of a broken file too.</param>
    /// <param name="mutation">How.</param>
    /// <param name="other">The file that a splice goes on with.</param>
    public byte[] Mutate(GoSyntaxTree file, Mutation mutation, GoSyntaxTree other)
    {
        var source = file.Source.Span;
        var at = random.Next(file.TokenCount);
        var span = file.Token(at).Span;
        switch (mutation)
        {
            case Mutation.DeleteToken:
                return Replace(source, span.Start, span.End, []);
            case Mutation.DuplicateToken:
                return Replace(source, span.End, span.End, [(byte)' ', .. source[span.Start..span.End]]);
            case Mutation.SwapTokens:
                var next = file.Token(Math.Min(at + 1, file.TokenCount - 1)).Span;
                return Replace(source, span.Start, Math.Max(next.End, span.End), [.. source[next.Start..next.End], (byte)' ', .. source[span.Start..span.End]]);
            case Mutation.ReplaceToken:
                return Replace(source, span.Start, span.End, [(byte)' ', .. file.Token(random.Next(file.TokenCount)).Text, (byte)' ']);
            case Mutation.InsertToken:
                return Replace(source, span.Start, span.Start, [(byte)' ', .. Pick(Pieces), (byte)' ']);
            case Mutation.CutTokens:
                var last = file.Token(Math.Min(at + random.Next(1, 30), file.TokenCount - 1)).Span;
                return Replace(source, span.Start, Math.Max(span.End, last.End), []);
            case Mutation.Truncate:
                return source[..random.Next(source.Length + 1)].ToArray();
            case Mutation.FlipBit:
                return Change(source, static (value, random) => (byte)(value ^ (1 << random.Next(8))));
            case Mutation.ChangeByte:
                return Change(source, static (_, random) => random.Next(4) == 0 ? (byte)random.Next(256) : Bytewise[random.Next(Bytewise.Length)]);
            default:
                var end = other.Token(random.Next(other.TokenCount)).Span.Start;
                return [.. source[..span.Start], (byte)' ', .. other.Source.Span[end..]];
        }
    }

    /// <summary>Changes a file once to three times, in any way.</summary>
    /// <param name="source">The file.</param>
    public byte[] Mutate(byte[] source)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var file = GoSyntaxTree.Parse(source);
            source = Mutate(file, Pick(All), file);
        }

        return source;
    }

    private byte[] Change(ReadOnlySpan<byte> source, Func<byte, Random, byte> change)
    {
        var changed = source.ToArray();
        if (changed.Length > 0)
        {
            var at = random.Next(changed.Length);
            changed[at] = change(changed[at], random);
        }

        return changed;
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private static byte[] Replace(ReadOnlySpan<byte> source, int from, int to, ReadOnlySpan<byte> by) => [.. source[..from], .. by, .. source[to..]];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
