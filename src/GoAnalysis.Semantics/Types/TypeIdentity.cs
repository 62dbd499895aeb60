namespace GoAnalysis.Semantics;

/// <summary>Identity of types. https://go.dev/ref/spec#Type_identity</summary>
internal static class TypeIdentity
{
    public static bool AreIdentical(GoType left, GoType right) => new Comparison(false).AreIdentical(left, right);

    /// <summary>Whether they are identical when the tags of structs are not looked at. https://go.dev/ref/spec#Conversions</summary>
    public static bool AreIdenticalWithoutTags(GoType left, GoType right) => new Comparison(true).AreIdentical(left, right);

    /// <summary>Whether two types are identical; null where one that is not identical to the other holds what is not known.</summary>
    public static bool? AreIdenticalIfKnown(GoType left, GoType right, bool ignoresTags = false) =>
        new Comparison(ignoresTags).AreIdentical(left, right) ? true : IsPartlyUnknown(left) || IsPartlyUnknown(right) ? null : false;

    /// <summary>Whether two declarations are of one type: a package can be bound both for itself and as a dependency.</summary>
    public static bool SameDeclaration(TypeNameSymbol left, TypeNameSymbol right) =>
        ReferenceEquals(left, right)
        || (left.IsPackageLevel && right.IsPackageLevel && left.Name == right.Name && left.Package is not null
            && right.Package is not null && left.Package.Path == right.Package.Path);

    /// <summary>Whether an unknown type stands in what a type is written with.</summary>
    private static bool IsPartlyUnknown(GoType type, int depth = 0) => depth > 8 || type switch
    {
        UnknownType or ArrayType { Length: < 0 } => true,
        NamedType named => named.TypeArguments.Any(argument => IsPartlyUnknown(argument, depth + 1)),
        PointerType pointer => IsPartlyUnknown(pointer.Element, depth + 1),
        SliceType slice => IsPartlyUnknown(slice.Element, depth + 1),
        ArrayType array => IsPartlyUnknown(array.Element, depth + 1),
        MapType map => IsPartlyUnknown(map.Key, depth + 1) || IsPartlyUnknown(map.Element, depth + 1),
        ChannelType channel => IsPartlyUnknown(channel.Element, depth + 1),
        TupleType tuple => tuple.Elements.Any(element => IsPartlyUnknown(element, depth + 1)),
        SignatureType signature => signature.Parameters.Concat(signature.Results).Any(variable => IsPartlyUnknown(variable.Type, depth + 1)),
        StructType structure => structure.Fields.Any(field => IsPartlyUnknown(field.Type, depth + 1)),
        InterfaceType contract => contract.IsIncomplete || contract.Terms?.Any(term => IsPartlyUnknown(term.Type, depth + 1)) == true
            || (depth < 5 && contract.Methods.Any(method => IsPartlyUnknown(method.Signature, depth + 5))),
        _ => false,
    };

    /// <summary>One comparison: bounded, because aliases of interfaces can lead in circles in invalid programs.</summary>
    private ref struct Comparison(bool ignoresTags)
    {
        private const int MaximumDepth = 100;
        private const int MaximumSteps = 100_000;

        private int depth;
        private int steps;

        public bool AreIdentical(GoType left, GoType right)
        {
            if (ReferenceEquals(left, right))
            {
                return !left.IsUnknown;
            }

            if (depth > MaximumDepth || ++steps > MaximumSteps)
            {
                return false;
            }

            depth++;
            var areIdentical = (left, right) switch
            {
                (BasicType a, BasicType b) => a.BasicKind == b.BasicKind,
                (NamedType a, NamedType b) => SameDeclaration(a.Symbol, b.Symbol) && AllIdentical(a.TypeArguments, b.TypeArguments),
                (PointerType a, PointerType b) => AreIdentical(a.Element, b.Element),
                (SliceType a, SliceType b) => AreIdentical(a.Element, b.Element),
                (ArrayType a, ArrayType b) => (a.Length == b.Length || a.Length < 0 || b.Length < 0) && AreIdentical(a.Element, b.Element),
                (MapType a, MapType b) => AreIdentical(a.Key, b.Key) && AreIdentical(a.Element, b.Element),
                (ChannelType a, ChannelType b) => a.Direction == b.Direction && AreIdentical(a.Element, b.Element),
                (TupleType a, TupleType b) => AllIdentical(a.Elements, b.Elements),
                (SignatureType a, SignatureType b) => SameSignature(a, b),
                (StructType a, StructType b) => SameStruct(a, b),
                (InterfaceType a, InterfaceType b) => SameInterface(a, b),
                _ => false,
            };
            depth--;
            return areIdentical;
        }

        private bool AllIdentical(IReadOnlyList<GoType> left, IReadOnlyList<GoType> right)
        {
            if (left.Count != right.Count)
            {
                return false;
            }

            for (var i = 0; i < left.Count; i++)
            {
                if (!AreIdentical(left[i], right[i]))
                {
                    return false;
                }
            }

            return true;
        }

        private bool SameSignature(SignatureType left, SignatureType right) =>
            left.IsVariadic == right.IsVariadic
            && left.TypeParameters.Count == right.TypeParameters.Count
            && SameVariables(left.Parameters, right.Parameters)
            && SameVariables(left.Results, right.Results);

        private bool SameVariables(IReadOnlyList<VariableSymbol> left, IReadOnlyList<VariableSymbol> right)
        {
            if (left.Count != right.Count)
            {
                return false;
            }

            for (var i = 0; i < left.Count; i++)
            {
                if (!AreIdentical(left[i].Type, right[i].Type))
                {
                    return false;
                }
            }

            return true;
        }

        private bool SameStruct(StructType left, StructType right)
        {
            if (left.Fields.Count != right.Fields.Count)
            {
                return false;
            }

            for (var i = 0; i < left.Fields.Count; i++)
            {
                var (a, b) = (left.Fields[i], right.Fields[i]);
                if (a.Name != b.Name || a.IsEmbedded != b.IsEmbedded || (!ignoresTags && a.Tag != b.Tag)
                    || !(a.IsExported || MemberLookup.SamePackage(a.Package, b.Package)) || !AreIdentical(a.Type, b.Type))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether two lists of terms are of the same types, however they are written.</summary>
        private bool SameTerms(IReadOnlyList<UnionTerm>? left, IReadOnlyList<UnionTerm>? right) =>
            left is null || right is null ? left is null && right is null : AreWithin(left, right) && AreWithin(right, left);

        private bool AreWithin(IReadOnlyList<UnionTerm> terms, IReadOnlyList<UnionTerm> others)
        {
            foreach (var term in terms)
            {
                var isWithin = false;
                for (var i = 0; i < others.Count && !isWithin; i++)
                {
                    isWithin = others[i].IsApproximate
                        ? AreIdentical(term.Type.Underlying, others[i].Type.Underlying)
                        : !term.IsApproximate && AreIdentical(term.Type, others[i].Type);
                }

                if (!isWithin)
                {
                    return false;
                }
            }

            return true;
        }

        private bool SameInterface(InterfaceType left, InterfaceType right)
        {
            var (a, b) = (left.Methods, right.Methods);
            if (a.Count != b.Count || left.IsIncomplete || right.IsIncomplete || left.RequiresComparable != right.RequiresComparable
                || !SameTerms(left.Terms, right.Terms))
            {
                return false;
            }

            for (var i = 0; i < a.Count; i++)
            {
                if (a[i].Name != b[i].Name || !(a[i].IsExported || MemberLookup.SamePackage(a[i].Package, b[i].Package))
                    || !AreIdentical(a[i].Type, b[i].Type))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
