using System.Text;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Reads struct tags in the form that reflect.StructTag reads: <c>key:"value"</c> pairs. https://pkg.go.dev/reflect#StructTag</summary>
internal ref struct StructTagReader(ReadOnlySpan<char> tag)
{
    private ReadOnlySpan<char> rest = tag;

    /// <summary>What is wrong with the pair that could not be read, in vet's words; null where the tag is at its end.</summary>
    public string? Error { get; private set; }

    /// <summary>The key of the pair.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The value of the pair, unquoted; null where its literal is malformed.</summary>
    public string? Value { get; private set; }

    /// <summary>Whether a blank, or nothing, stands behind the pair.</summary>
    public readonly bool IsSeparated => rest.IsEmpty || rest[0] == ' ';

    /// <summary>The value of a key as reflect.StructTag.Get returns it: empty where the tag has no such key, or is malformed up to there.</summary>
    public static string Get(string tag, string key)
    {
        var reader = new StructTagReader(tag);
        while (reader.Read())
        {
            if (reader.Key == key)
            {
                return reader.Value ?? "";
            }
        }

        return "";
    }

    /// <summary>Reads a pair.</summary>
    /// <returns>False at the end, and where there is no pair.</returns>
    public bool Read()
    {
        rest = rest.TrimStart(' ');
        if (rest.IsEmpty)
        {
            return false;
        }

        var length = 0;
        while (length < rest.Length && rest[length] is > ' ' and not (':' or '"' or '\x7f'))
        {
            length++;
        }

        Error = length == 0 ? "bad syntax for struct tag key"
            : length + 1 >= rest.Length || rest[length] != ':' ? "bad syntax for struct tag pair"
            : rest[length + 1] != '"' ? "bad syntax for struct tag value"
            : null;
        if (Error is not null)
        {
            return false;
        }

        Key = rest[..length].ToString();
        rest = rest[(length + 1)..];
        var end = 1;
        while (end < rest.Length && rest[end] != '"')
        {
            end += rest[end] == '\\' ? 2 : 1;
        }

        if (end >= rest.Length)
        {
            Error = "bad syntax for struct tag value";
            return false;
        }

        var literal = Encoding.UTF8.GetBytes(rest[..(end + 1)].ToString());
        Value = GoString.IsLiteral(literal) ? GoString.Unquote(literal) : null;
        rest = rest[(end + 1)..];
        return true;
    }
}
