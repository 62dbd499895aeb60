namespace GoAnalysis.Git;

/// <summary>Words that come again and again, written once: a number each, followed by the word where it is new.</summary>
public sealed class CacheWords
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string?> byNumber = [null];

    /// <summary>Writes a word or none.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="word">The word; <see langword="null"/> for none.</param>
    public void Write(BinaryWriter writer, string? word)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (word is null)
        {
            writer.Write7BitEncodedInt(0);
        }
        else if (numbers.TryGetValue(word, out var number))
        {
            writer.Write7BitEncodedInt(number);
        }
        else
        {
            numbers.Add(word, numbers.Count + 1);
            writer.Write7BitEncodedInt(numbers.Count);
            writer.Write(word);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, in the same order.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The word; <see langword="null"/> for none.</returns>
    public string? Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var number = reader.Read7BitEncodedInt();
        if (number == byNumber.Count)
        {
            byNumber.Add(reader.ReadString());
        }

        return byNumber[number];
    }
}
