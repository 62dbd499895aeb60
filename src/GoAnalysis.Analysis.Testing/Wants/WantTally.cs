namespace GoAnalysis.Analysis.Testing;

/// <summary>Adds up what several packages expect and find. A file that is part of two of them is held against both, and counts once.</summary>
internal sealed class WantTally
{
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, int Line, int Position)> wants = [];
    private readonly SortedDictionary<(string File, int Line, int Position), string> missing = [];
    private readonly SortedDictionary<(string File, int Line, string Message, int Occurrence), string> extra = [];

    public WantReport ToReport() => new([.. files], wants.Count, [.. missing.Values], [.. extra.Values]);

    public void AddFile(string file) => files.Add(file);

    public void AddError(string file, int line, string message) =>
        extra[(file, line, message, 0)] = line == 0 ? $"{file}: {message}" : $"{file}:{line}: {message}";

    /// <summary>The expectations of one package.</summary>
    public Expected Expect() => new(this);

    /// <summary>What one package expects, line by line.</summary>
    internal sealed class Expected(WantTally tally)
    {
        private readonly Dictionary<(string File, int Line), List<(int Position, WantExpectation Want)>> open = [];
        private readonly Dictionary<(string File, int Line, string Message), int> unexpected = [];

        /// <summary>Takes the expectations of a comment or line, if it has any. Of several for a line the last one counts, as in analysistest.</summary>
        public void Add(string file, int line, Func<WantComment?> read)
        {
            try
            {
                if (read() is { } comment)
                {
                    open[(file, line + comment.LineOffset)] = [.. comment.Expectations.Select(static (want, position) => (position, want))];
                }
            }
            catch (FormatException exception)
            {
                tally.AddError(file, line, exception.Message);
            }
        }

        /// <summary>Holds a finding against the expectations of its line; each can be met once.</summary>
        public void Meet(string file, int line, string? factName, string message)
        {
            var here = open.GetValueOrDefault((file, line)) ?? [];
            var unmatched = new List<string>();
            for (var i = 0; i < here.Count; i++)
            {
                if (here[i].Want.FactName != factName)
                {
                    continue;
                }

                if (here[i].Want.Regexp.IsMatch(message))
                {
                    // As in analysistest, the last one takes its place.
                    tally.wants.Add((file, line, here[i].Position));
                    here[i] = here[^1];
                    here.RemoveAt(here.Count - 1);
                    return;
                }

                unmatched.Add($"`{here[i].Want.Regexp}`");
            }

            var kind = factName is null ? "diagnostic" : $"fact of {factName}";
            var occurrence = unexpected[(file, line, message)] = unexpected.GetValueOrDefault((file, line, message)) + 1;
            tally.extra[(file, line, message, occurrence)] = unmatched.Count == 0
                ? $"{file}:{line}: unexpected {kind}: {message}"
                : $"{file}:{line}: {kind} \"{message}\" does not match pattern {string.Join(" or ", unmatched)}";
        }

        /// <summary>Notes what was not met.</summary>
        public void Close()
        {
            foreach (var ((file, line), wants) in open)
            {
                foreach (var (position, want) in wants)
                {
                    tally.wants.Add((file, line, position));
                    tally.missing[(file, line, position)] = $"{file}:{line}: no {want.Kind} was reported matching `{want.Regexp}`";
                }
            }
        }
    }
}
