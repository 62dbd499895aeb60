namespace GoAnalysis.Semantics;

/// <summary>What stands before the names of a package's types when they are shown: go/types' Qualifier.</summary>
/// <param name="package">The package.</param>
/// <returns>Its path, its name, or empty for none.</returns>
public delegate string PackageQualifier(PackageSymbol package);

/// <summary>The usual ways to show packages.</summary>
public static class PackageQualifiers
{
    /// <summary>By path: <c>net/http.Request</c>. What is shown unless something else is asked for.</summary>
    public static PackageQualifier ByPath { get; } = static package => package.Path;

    /// <summary>By name, as in source and the compiler's messages: <c>http.Request</c>.</summary>
    public static PackageQualifier ByName { get; } = static package => package.Name;

    /// <summary>Nothing before the names of one package, all others by path: go/types' RelativeTo.</summary>
    /// <param name="package">The package from which is looked.</param>
    public static PackageQualifier RelativeTo(PackageSymbol package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return other => MemberLookup.SamePackage(package, other) ? "" : other.Path;
    }
}
