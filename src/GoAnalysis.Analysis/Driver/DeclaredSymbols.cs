using GoAnalysis.Semantics;

namespace GoAnalysis.Analysis;

/// <summary>What a package declares outside functions, methods and fields of its types included.</summary>
internal static class DeclaredSymbols
{
    public static IEnumerable<ISymbol> Of(PackageSymbol package)
    {
        foreach (var member in package.Members)
        {
            yield return member;
            if (member is TypeNameSymbol { IsAlias: false } type)
            {
                foreach (var method in type.Methods)
                {
                    yield return method;
                }

                foreach (var field in type.Type.Underlying is StructType structure ? structure.Fields : [])
                {
                    yield return field;
                }
            }
        }
    }
}
