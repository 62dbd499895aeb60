using System.Globalization;

namespace GoAnalysis.Analysis;

/// <summary>
/// The pattern of a section of an .editorconfig (https://spec.editorconfig.org/#glob-expressions): <c>*</c>, <c>**</c>,
/// <c>?</c>, <c>[name]</c>, <c>[!name]</c>, <c>{a,b}</c>, <c>{1..3}</c>, and <c>\</c> before a character that means itself.
/// </summary>
/// <remarks>
/// A pattern is matched by carrying the set of all places that it can have come to, so that the time is at most the product of
/// both lengths, however often <c>*</c> and braces stand in it.
/// </remarks>
internal sealed class ConfigGlob
{
    /// <summary>Braces in braces beyond this many stand for themselves.</summary>
    private const int MaxDepth = 16;

    /// <summary>Digits of a number; longer ones match no range.</summary>
    private const int MaxDigits = 18;

    private readonly List<Part> parts;

    private ConfigGlob(List<Part> parts) => this.parts = parts;

    private delegate void Part(string text, bool[] from, bool[] to);

    /// <summary>Reads a pattern. Whatever is no construct stands for itself, so every text is a pattern.</summary>
    /// <param name="pattern">The text between the brackets of a section.</param>
    public static ConfigGlob Parse(string pattern)
    {
        // A pattern without a slash is one of names at any depth, one with a slash one of paths from the file's folder.
        var at = pattern.IndexOf('/', StringComparison.Ordinal);
        pattern = at < 0 ? "**/" + pattern : at == 0 ? pattern[1..] : pattern;
        return new ConfigGlob(new Reader(pattern).Read());
    }

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">Path from the folder of the configuration, with <c>/</c>.</param>
    public bool IsMatch(string path) => Run(parts, path, At(path, 0))[path.Length];

    private static bool[] At(string text, int place)
    {
        var places = new bool[text.Length + 1];
        places[place] = true;
        return places;
    }

    private static bool[] Run(List<Part> parts, string text, bool[] places)
    {
        foreach (var part in parts)
        {
            if (Array.IndexOf(places, true) < 0)
            {
                break;
            }

            var next = new bool[places.Length];
            part(text, places, next);
            places = next;
        }

        return places;
    }

    private static void One(string text, bool[] from, bool[] to, Predicate<char> accepts)
    {
        for (var i = 0; i < text.Length; i++)
        {
            to[i + 1] = from[i] && accepts(text[i]);
        }
    }

    private static void Many(string text, bool[] from, bool[] to, bool crossesFolders)
    {
        to[0] = from[0];
        for (var i = 0; i < text.Length; i++)
        {
            to[i + 1] = from[i + 1] || (to[i] && (crossesFolders || text[i] != '/'));
        }
    }

    /// <summary><c>**/</c>: any folders, or none.</summary>
    private static void Folders(string text, bool[] from, bool[] to)
    {
        var reached = false;
        for (var i = 0; i <= text.Length; i++)
        {
            to[i] = from[i] || (reached && text[i - 1] == '/');
            reached |= from[i];
        }
    }

    private static void Number(string text, bool[] from, bool[] to, long low, long high)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!from[start])
            {
                continue;
            }

            var end = text[start] is '+' or '-' ? start + 1 : start;
            for (var digits = end; end < text.Length && char.IsAsciiDigit(text[end]) && end - digits < MaxDigits;)
            {
                end++;
                var value = long.Parse(text.AsSpan(start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                to[end] |= value >= low && value <= high;
            }
        }
    }

    private sealed class Reader(string pattern)
    {
        private int at;
        private int depth;

        public List<Part> Read()
        {
            var closes = FindPairs();
            var parts = new List<Part>();
            Read(parts, pattern.Length, closes);
            return parts;
        }

        private void Read(List<Part> parts, int end, Dictionary<int, int> closes)
        {
            while (at < end)
            {
                var c = pattern[at++];
                if (c == '*')
                {
                    AddStars(parts, end);
                }
                else if (c == '?')
                {
                    parts.Add(static (text, from, to) => One(text, from, to, static c => c != '/'));
                }
                else if (c == '[' && TryReadClass(end, out var accepts))
                {
                    parts.Add((text, from, to) => One(text, from, to, accepts));
                }
                else if (c == '{' && depth < MaxDepth && closes.TryGetValue(at - 1, out var close))
                {
                    ReadBraces(parts, close, closes);
                }
                else
                {
                    var literal = c == '\\' && at < end ? pattern[at++] : c;
                    parts.Add((text, from, to) => One(text, from, to, c => c == literal));
                }
            }
        }

        private void AddStars(List<Part> parts, int end)
        {
            if (at == end || pattern[at] != '*')
            {
                parts.Add(static (text, from, to) => Many(text, from, to, crossesFolders: false));
                return;
            }

            var isFirst = at == 1 || pattern[at - 2] == '/';
            while (at < end && pattern[at] == '*')
            {
                at++;
            }

            if (isFirst && at < end && pattern[at] == '/')
            {
                at++;
                parts.Add(Folders);
            }
            else
            {
                parts.Add(static (text, from, to) => Many(text, from, to, crossesFolders: true));
            }
        }

        /// <summary>A class of characters, ended by <c>]</c>; one that holds a slash is none.</summary>
        private bool TryReadClass(int end, out Predicate<char> accepts)
        {
            var start = at;
            var isNot = start < end && pattern[start] == '!';
            start += isNot ? 1 : 0;
            var ranges = new List<(char Low, char High)>();
            var i = start;
            for (; i < end && (pattern[i] != ']' || i == start); i++)
            {
                var low = pattern[i] == '\\' && i + 1 < end ? pattern[++i] : pattern[i];
                if (low == '/')
                {
                    break;
                }

                var isRange = i + 2 < end && pattern[i + 1] == '-' && pattern[i + 2] != ']';
                ranges.Add((low, isRange ? pattern[i + 2] : low));
                i += isRange ? 2 : 0;
            }

            accepts = c => c != '/' && ranges.Exists(range => range.Low <= c && c <= range.High) != isNot;
            if (i >= end || pattern[i] != ']' || ranges.Exists(static range => range.High == '/'))
            {
                return false;
            }

            at = i + 1;
            return true;
        }

        private void ReadBraces(List<Part> parts, int close, Dictionary<int, int> closes)
        {
            if (TryReadRange(pattern[at..close], out var low, out var high))
            {
                parts.Add((text, from, to) => Number(text, from, to, low, high));
                at = close + 1;
                return;
            }

            var commas = CommasUntil(close, closes);
            depth++;
            var choices = new List<List<Part>>();
            foreach (var comma in commas)
            {
                var choice = new List<Part>();
                Read(choice, comma, closes);
                choices.Add(choice);
                at = comma + 1;
            }

            depth--;
            if (choices.Count == 1)
            {
                // Braces around a single word stand for themselves.
                parts.Add(static (text, from, to) => One(text, from, to, static c => c == '{'));
                parts.AddRange(choices[0]);
                parts.Add(static (text, from, to) => One(text, from, to, static c => c == '}'));
                return;
            }

            parts.Add((text, from, to) =>
            {
                foreach (var choice in choices)
                {
                    var ends = Run(choice, text, from);
                    for (var i = 0; i < ends.Length; i++)
                    {
                        to[i] |= ends[i];
                    }
                }
            });
        }

        /// <summary>The commas directly inside a pair of braces, and its end.</summary>
        private List<int> CommasUntil(int close, Dictionary<int, int> closes)
        {
            var commas = new List<int>();
            for (var i = at; i < close; i++)
            {
                if (pattern[i] == '\\')
                {
                    i++;
                }
                else if (pattern[i] == '{' && closes.TryGetValue(i, out var inner))
                {
                    i = inner;
                }
                else if (pattern[i] == ',')
                {
                    commas.Add(i);
                }
            }

            commas.Add(close);
            return commas;
        }

        private static bool TryReadRange(string text, out long low, out long high)
        {
            low = high = 0;
            var dots = text.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0
                || !long.TryParse(text.AsSpan(0, dots), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out low)
                || !long.TryParse(text.AsSpan(dots + 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out high))
            {
                return false;
            }

            (low, high) = (Math.Min(low, high), Math.Max(low, high));
            return true;
        }

        /// <summary>Which brace each opening one is closed by. Where braces do not pair, all stand for themselves.</summary>
        private Dictionary<int, int> FindPairs()
        {
            var pairs = new Dictionary<int, int>();
            var open = new Stack<int>();
            for (var i = 0; i < pattern.Length; i++)
            {
                if (pattern[i] == '\\')
                {
                    i++;
                }
                else if (pattern[i] == '{')
                {
                    open.Push(i);
                }
                else if (pattern[i] == '}')
                {
                    if (!open.TryPop(out var start))
                    {
                        return [];
                    }

                    pairs.Add(start, i);
                }
            }

            return open.Count > 0 ? [] : pairs;
        }
    }
}
