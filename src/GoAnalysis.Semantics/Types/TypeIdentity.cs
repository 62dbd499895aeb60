namespace GoAnalysis.Semantics;

/// <summary>Identity of types. https://go.dev/ref/spec#Type_identity</summary>
internal static class TypeIdentity
{
    private const int MaximumDepth = 100;

    public static bool AreIdentical(GoType left, GoType right) => AreIdentical(left, right, 0);

    /// <summary>Whether two declarations are of one type: a package can be bound both for itself and as a dependency.</summary>
    public static bool SameDeclaration(TypeNameSymbol left, TypeNameSymbol right) =>
        ReferenceEquals(left, right)
        || (left.IsPackageLevel && right.IsPackageLevel && left.Name == right.Name && left.Package is not null
            && right.Package is not null && left.Package.Path == right.Package.Path);

    private static bool AreIdentical(GoType left, GoType right, int depth)
    {
        if (ReferenceEquals(left, right))
        {
            return !left.IsUnknown;
        }

        if (depth > MaximumDepth)
        {
            return false;
        }

        depth++;
        return (left, right) switch
        {
            (BasicType a, BasicType b) => a.BasicKind == b.BasicKind,
            (NamedType a, NamedType b) => SameDeclaration(a.Symbol, b.Symbol) && AllIdentical(a.TypeArguments, b.TypeArguments, depth),
            (PointerType a, PointerType b) => AreIdentical(a.Element, b.Element, depth),
            (SliceType a, SliceType b) => AreIdentical(a.Element, b.Element, depth),
            (ArrayType a, ArrayType b) => (a.Length == b.Length || a.Length < 0 || b.Length < 0) && AreIdentical(a.Element, b.Element, depth),
            (MapType a, MapType b) => AreIdentical(a.Key, b.Key, depth) && AreIdentical(a.Element, b.Element, depth),
            (ChannelType a, ChannelType b) => a.Direction == b.Direction && AreIdentical(a.Element, b.Element, depth),
            (TupleType a, TupleType b) => AllIdentical(a.Elements, b.Elements, depth),
            (SignatureType a, SignatureType b) => SameSignature(a, b, depth),
            (StructType a, StructType b) => SameStruct(a, b, depth),
            (InterfaceType a, InterfaceType b) => SameInterface(a, b, depth),
            _ => false,
        };
    }

    private static bool AllIdentical(IReadOnlyList<GoType> left, IReadOnlyList<GoType> right, int depth)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreIdentical(left[i], right[i], depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameSignature(SignatureType left, SignatureType right, int depth) =>
        left.IsVariadic == right.IsVariadic
        && left.TypeParameters.Count == right.TypeParameters.Count
        && SameVariables(left.Parameters, right.Parameters, depth)
        && SameVariables(left.Results, right.Results, depth);

    private static bool SameVariables(IReadOnlyList<VariableSymbol> left, IReadOnlyList<VariableSymbol> right, int depth)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreIdentical(left[i].Type, right[i].Type, depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameStruct(StructType left, StructType right, int depth)
    {
        if (left.Fields.Count != right.Fields.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Fields.Count; i++)
        {
            var (a, b) = (left.Fields[i], right.Fields[i]);
            if (a.Name != b.Name || a.IsEmbedded != b.IsEmbedded || a.Tag != b.Tag
                || !(a.IsExported || MemberLookup.SamePackage(a.Package, b.Package)) || !AreIdentical(a.Type, b.Type, depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameInterface(InterfaceType left, InterfaceType right, int depth)
    {
        var (a, b) = (left.Methods, right.Methods);
        if (a.Count != b.Count || left.IsIncomplete || right.IsIncomplete || left.Unions.Count != right.Unions.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (a[i].Name != b[i].Name || !AreIdentical(a[i].Type, b[i].Type, depth))
            {
                return false;
            }
        }

        return true;
    }
}
