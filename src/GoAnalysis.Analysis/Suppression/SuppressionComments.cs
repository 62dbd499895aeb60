using System.Globalization;
using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analysis;

/// <summary>
/// The comments of a file that suppress diagnostics: <c>//nolint</c> as golangci-lint reads it, <c>//lint:ignore</c> and
/// <c>//lint:file-ignore</c> as staticcheck does. A nolint comment counts for its line; one that stands alone counts for its
/// group of comments and for what starts in its column on the next line, to the end of that: a field, a statement, a
/// declaration, or, above the package clause, the file.
/// </summary>
internal sealed class SuppressionComments
{
    /// <summary>Names of the properties of a GO0003 that tell its fix what to do: a span in bytes, and what replaces it.</summary>
    public const string EditStart = nameof(EditStart), EditEnd = nameof(EditEnd), EditText = nameof(EditText);

    private static readonly SuppressionComments None = new([], []);
    private readonly List<SuppressionComment> comments;
    private readonly List<Diagnostic> malformed;

    private readonly Dictionary<DiagnosticDescriptor, RuleSuppressions> ofRules = [];

    private SuppressionComments(List<SuppressionComment> comments, List<Diagnostic> malformed)
    {
        this.comments = comments;
        this.malformed = malformed;
    }

    public static SuppressionComments Of(GoSyntaxTree tree)
    {
        var source = tree.Source.Span;
        return source.IndexOf("nolint"u8) < 0 && source.IndexOf("//lint:"u8) < 0 ? None : new Reader(tree).Read();
    }

    /// <summary>By what a diagnostic is suppressed; null where by nothing. Every comment that does counts as needed.</summary>
    public Suppression? Suppress(Diagnostic diagnostic)
    {
        if (comments.Count == 0)
        {
            return null;
        }

        if (!ofRules.TryGetValue(diagnostic.Descriptor, out var ofRule))
        {
            ofRules.Add(diagnostic.Descriptor, ofRule = new RuleSuppressions(comments.Where(comment => comment.IsFor(diagnostic.Descriptor))));
        }

        return ofRule.At(diagnostic.Location.Start.Line)?.Suppression;
    }

    /// <summary>What is wrong with the comments: GO0003 and GO0004.</summary>
    /// <param name="ran">The rules that ran on the file.</param>
    public IEnumerable<Diagnostic> Findings(IReadOnlyList<DiagnosticDescriptor> ran)
    {
        foreach (var comment in comments)
        {
            var unneeded = Unneeded(comment, ran);
            if (unneeded.Count > 0)
            {
                yield return Diagnostic.Create(
                        DriverRules.UnneededSuppression,
                        Location.Create(comment.Comment.Tree, comment.Comment.Span),
                        string.Join(", ", unneeded.Select(static name => name.Text)))
                    .WithProperties(EditOf(comment, unneeded));
            }
        }

        foreach (var diagnostic in malformed)
        {
            yield return diagnostic;
        }
    }

    /// <summary>The names of rules that ran and for which nothing was suppressed.</summary>
    private List<SuppressedName> Unneeded(SuppressionComment comment, IReadOnlyList<DiagnosticDescriptor> ran)
    {
        if (comment.Names.Count == 0)
        {
            return [];
        }

        var found = ofRules.Where(entry => entry.Value.HasBeenAskedFor(comment)).Select(static entry => entry.Key).ToList();
        return [.. comment.Names.Where(name => !name.IsPattern && !found.Exists(name.Matches) && ran.Any(name.Matches))];
    }

    /// <summary>Takes the names out; where none is left, the comment, and its line where it stands alone.</summary>
    private static Dictionary<string, string> EditOf(SuppressionComment comment, List<SuppressedName> unneeded)
    {
        var source = comment.Comment.Tree.Source.Span;
        var (start, end, text) = (comment.Names[0].Span.Start, comment.Names[^1].Span.End, string.Join(',', comment.Names.Except(unneeded).Select(static name => name.Text)));
        if (text.Length == 0)
        {
            (start, end) = (comment.Comment.Span.Start, comment.Comment.Span.End);
            while (start > 0 && source[start - 1] is (byte)' ' or (byte)'\t')
            {
                start--;
            }

            if ((start == 0 || source[start - 1] == '\n') && end < source.Length)
            {
                end += source[end] == '\r' ? 2 : 1;
            }
        }

        return new Dictionary<string, string>
        {
            [EditStart] = start.ToString(CultureInfo.InvariantCulture),
            [EditEnd] = Math.Min(end, source.Length).ToString(CultureInfo.InvariantCulture),
            [EditText] = text,
        };
    }

    private sealed class Reader(GoSyntaxTree tree)
    {
        private readonly List<SuppressionComment> comments = [];
        private readonly List<Diagnostic> malformed = [];

        public SuppressionComments Read()
        {
            for (var i = 0; i < tree.CommentCount;)
            {
                var end = i + 1;
                var isAlone = IsAlone(tree.Comment(i));
                while (isAlone && end < tree.CommentCount && IsAlone(tree.Comment(end)) && LineOf(tree.Comment(end - 1).Span.End) + 1 >= LineOf(tree.Comment(end).Span.Start))
                {
                    end++;
                }

                // Any of a group counts for the same lines, and how far they go is not found out but for those that need it.
                var group = new Group(tree.Comment(i), tree.Comment(end - 1), isAlone);
                for (; i < end; i++)
                {
                    var comment = tree.Comment(i);
                    if (comment.Kind == SyntaxTriviaKind.LineComment)
                    {
                        Read(comment, group);
                    }
                }
            }

            return new SuppressionComments(comments, malformed);
        }

        private void Read(SyntaxTrivia comment, Group group)
        {
            var text = comment.Text;
            if (text.StartsWith("//lint:"u8))
            {
                ReadStaticcheck(comment, group.IsAlone);
                return;
            }

            var at = text.IndexOfAnyExcept((byte)'/', (byte)' ');
            if (at < 0 || !text[at..].StartsWith("nolint"u8))
            {
                return;
            }

            at += "nolint".Length;
            if (at < text.Length && text[at] is not ((byte)' ' or (byte)':' or (byte)'\r'))
            {
                return;
            }

            var names = new List<SuppressedName>();
            var end = text[at..].IndexOf("//"u8) is >= 0 and var reason ? at + reason : text.Length;
            if (at < text.Length && text[at] == ':')
            {
                names = NamesIn(comment, at + 1, end);
                if (names.Count == 0)
                {
                    return;
                }
            }

            var (from, to) = group.Lines ??= LinesOf(group);
            if (!group.IsAlone && tree.Root.TryAs<SourceFileSyntax>(out var file) && file.PackageClause.Exists && LineOf(file.PackageClause.Start) == from)
            {
                (from, to) = (1, tree.Lines.Count);
            }

            comments.Add(new SuppressionComment
            {
                Comment = comment,
                Names = names.Exists(static name => name.Text.Equals("all", StringComparison.OrdinalIgnoreCase)) ? [] : names,
                Justification = end < text.Length ? Encoding.UTF8.GetString(text[(end + 2)..]).Trim() : "",
                FirstLine = from,
                LastLine = to,
            });
        }

        private void ReadStaticcheck(SyntaxTrivia comment, bool isAlone)
        {
            var text = comment.Text;
            var command = text["//lint:".Length..];
            var name = command.IndexOf((byte)' ') is >= 0 and var blank ? command[..blank] : command;
            var isFile = name.SequenceEqual("file-ignore"u8);
            if (!isFile && !name.SequenceEqual("ignore"u8))
            {
                return;
            }

            var start = "//lint:".Length + name.Length;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && text[end] is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
            {
                end++;
            }

            var names = NamesIn(comment, start, end);
            var reason = Encoding.UTF8.GetString(text[end..]).Trim();
            if (names.Count == 0 || reason.Length == 0)
            {
                malformed.Add(Diagnostic.Create(
                    DriverRules.MalformedSuppression,
                    Location.Create(tree, comment.Span),
                    isFile ? "//lint:file-ignore" : "//lint:ignore",
                    names.Count == 0 ? "it names no rule" : "it gives no reason"));
                return;
            }

            var line = isAlone ? LineOf(tree.Token(tree.FindToken(comment.Span.End).Index).Span.Start) : LineOf(comment.Span.Start);
            comments.Add(new SuppressionComment
            {
                Comment = comment,
                Names = names,
                Justification = reason,
                FirstLine = isFile ? 1 : line,
                LastLine = isFile ? tree.Lines.Count : line,
            });
        }

        private static List<SuppressedName> NamesIn(SyntaxTrivia comment, int start, int end)
        {
            var names = new List<SuppressedName>();
            var text = comment.Text;
            while (start < end)
            {
                var comma = text[start..end].IndexOf((byte)',');
                var stop = comma < 0 ? end : start + comma;
                var (first, behind) = (start, stop);
                while (first < behind && text[first] is (byte)' ' or (byte)'\t')
                {
                    first++;
                }

                while (behind > first && text[behind - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
                {
                    behind--;
                }

                if (behind > first)
                {
                    names.Add(new SuppressedName(Encoding.UTF8.GetString(text[first..behind]), new TextSpan(comment.Span.Start + first, behind - first)));
                }

                start = stop + 1;
            }

            return names;
        }

        private (int From, int To) LinesOf(Group group)
        {
            var from = LineOf(group.First.Span.Start);
            return (from, group.IsAlone ? LastLine(group.First, group.Last) : from);
        }

        /// <summary>The last line of what starts right below a group, in its column; the group's last line where nothing does.</summary>
        private int LastLine(SyntaxTrivia firstOfGroup, SyntaxTrivia lastOfGroup)
        {
            var own = LineOf(lastOfGroup.Span.End);
            var token = tree.FindToken(lastOfGroup.Span.End);

            // An inserted semicolon can stand between a comment and the next line.
            while (token.Span.Length == 0 && token.Index + 1 < tree.TokenCount)
            {
                token = tree.Token(token.Index + 1);
            }

            var start = tree.GetPosition(token.Span.Start);
            if (start.Line != own + 1 || start.Column != tree.GetPosition(firstOfGroup.Span.Start).Column || token.Span.Length == 0)
            {
                return own;
            }

            var node = tree.FindNode(token.Span);
            if (node.Start != token.Span.Start)
            {
                return own;
            }

            while (node.Parent is { Exists: true } parent && parent.Start == node.Start)
            {
                node = parent;
            }

            return node.Kind == SyntaxKind.SourceFile ? tree.Lines.Count : LineOf(node.End);
        }

        /// <summary>Whether nothing but white space stands before a comment on its line.</summary>
        private bool IsAlone(SyntaxTrivia comment)
        {
            var before = tree.Source.Span[tree.Lines.GetStart(LineOf(comment.Span.Start))..comment.Span.Start];
            return before.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
        }

        private int LineOf(int byteOffset) => tree.Lines.GetPosition(byteOffset).Line;
    }
    /// <summary>Comments of lines that follow each other with nothing else on them, or one comment behind code.</summary>
    private sealed class Group(SyntaxTrivia first, SyntaxTrivia last, bool isAlone)
    {
        public SyntaxTrivia First => first;

        public SyntaxTrivia Last => last;

        public bool IsAlone => isAlone;

        /// <summary>The lines that nolint comments in it count for; null as long as nobody asked.</summary>
        public (int From, int To)? Lines { get; set; }
    }
}
