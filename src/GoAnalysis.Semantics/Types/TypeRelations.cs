namespace GoAnalysis.Semantics;

/// <summary>
/// What values of one type can be used for in the place of another. An answer that depends on a type that is not known is null.
/// https://go.dev/ref/spec#Properties_of_types_and_values
/// </summary>
internal static class TypeRelations
{
    /// <summary>Arrays in structs in arrays of more levels are not looked into.</summary>
    private const int MaximumDepth = 50;

    public static bool? IsAssignable(GoType value, GoType target)
    {
        if (TypeIdentity.AreIdentical(value, target))
        {
            return true;
        }

        if (value.IsUnknown || target.IsUnknown)
        {
            return null;
        }

        if (value is BasicType { IsUntyped: true } untyped)
        {
            return Holds(untyped, target);
        }

        var (from, to) = (value.Underlying, target.Underlying);
        if (from.IsUnknown || to.IsUnknown)
        {
            return null;
        }

        var isEitherUnnamed = !HasName(value) || !HasName(target);
        var areParameters = value is TypeParameterType || target is TypeParameterType;
        bool? answer = false;
        if (isEitherUnnamed && !areParameters)
        {
            answer = TypeIdentity.AreIdenticalIfKnown(from, to);
        }

        if (answer == false && to is InterfaceType contract && target is not TypeParameterType)
        {
            answer = Implements(value, contract);
        }

        if (answer == false && isEitherUnnamed && !areParameters
            && from is ChannelType { Direction: ChannelDirection.Both } sent && to is ChannelType received)
        {
            answer = TypeIdentity.AreIdenticalIfKnown(sent.Element, received.Element);
        }

        return answer != false ? answer
            : target is TypeParameterType && !HasName(value) ? OfAllTerms(target, term => IsAssignable(value, term))
            : value is TypeParameterType && !HasName(target) ? OfAllTerms(value, term => IsAssignable(term, target))
            : false;
    }

    public static bool? IsConvertible(GoType value, GoType target)
    {
        var answer = IsAssignable(value, target);
        if (answer != false)
        {
            return answer;
        }

        if (value is TypeParameterType)
        {
            return OfAllTerms(value, term => IsConvertible(term, target));
        }

        if (target is TypeParameterType)
        {
            return OfAllTerms(target, term => IsConvertible(value, term));
        }

        var (from, to) = (value.Underlying, target.Underlying);
        if (IsConvertibleBasic(from, to))
        {
            return true;
        }

        if (from is PointerType && value is not NamedType && to is PointerType && target is not NamedType)
        {
            var (a, b) = (((PointerType)from).Element, ((PointerType)to).Element);
            if (a is not TypeParameterType && b is not TypeParameterType)
            {
                return TypeIdentity.AreIdenticalIfKnown(a.Underlying, b.Underlying, ignoresTags: true);
            }
        }

        return (from, to) switch
        {
            (SliceType slice, PointerType { Element: var element }) when element is TypeParameterType or UnknownType || element.Underlying is ArrayType =>
                element.Underlying is ArrayType array ? TypeIdentity.AreIdenticalIfKnown(slice.Element, array.Element) : null,
            (SliceType slice, ArrayType array) => TypeIdentity.AreIdenticalIfKnown(slice.Element, array.Element),
            _ => TypeIdentity.AreIdenticalIfKnown(from, to, ignoresTags: true),
        };
    }

    public static bool? IsComparable(GoType type) => IsComparable(type, 0, new(ReferenceEqualityComparer.Instance));

    /// <summary>Types that hold one type twice at each level would double the work at each: what is known is kept.</summary>
    private static bool? IsComparable(GoType type, int depth, Dictionary<GoType, bool?> known)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        if (!known.TryGetValue(type, out var answer))
        {
            known[type] = answer = Compare(type, depth, known);
        }

        return answer;
    }

    private static bool? Compare(GoType type, int depth, Dictionary<GoType, bool?> known) =>
        type switch
        {
            TypeParameterType { Underlying: InterfaceType contract } => IsComparableParameter(contract, depth, known),
            _ => type.Underlying switch
            {
                UnknownType => null,
                BasicType { BasicKind: BasicKind.UntypedNil } or SliceType or MapType or SignatureType or TupleType => false,
                ArrayType array => IsComparable(array.Element, depth + 1, known),
                StructType structure => All(structure.Fields, field => IsComparable(field.Type, depth + 1, known)),
                _ => true,
            },
        };

    public static bool? Implements(GoType type, InterfaceType contract)
    {
        if (type.IsUnknown || type.Underlying.IsUnknown)
        {
            return null;
        }

        bool? answer = contract.IsIncomplete ? null : true;
        foreach (var method in contract.Methods)
        {
            var has = HasMethod(type, method);
            if (has == false)
            {
                return false;
            }

            answer = has is null ? null : answer;
        }

        if (contract.RequiresComparable && IsComparable(type) is not true and var comparable)
        {
            return comparable is null ? answer is null ? null : comparable : false;
        }

        if (contract.Terms is { } terms)
        {
            var isInSet = type.Underlying is InterfaceType own && (type is TypeParameterType || own.Terms is not null)
                ? own.Terms is { } ownTerms ? All(ownTerms, term => IsInSet(term, terms)) : false
                : IsInSet(new UnionTerm(type, false), terms);
            return isInSet == true ? answer : isInSet;
        }

        return answer;
    }

    /// <summary>
    /// Whether a method is in the method set: one with a pointer receiver is in that of a pointer, and where a pointer is followed
    /// on the way to it.
    /// </summary>
    public static bool IsInMethodSet(Member member) =>
        member.Symbol is FunctionSymbol method && (!method.HasPointerReceiver || member.IsIndirect);

    private static bool? HasMethod(GoType type, FunctionSymbol method)
    {
        var member = MemberLookup.Find(type, method.Name, method.Package);
        return member.IsUncertain ? null
            : IsInMethodSet(member) ? TypeIdentity.AreIdenticalIfKnown(member.Type, method.Signature)
            : false;
    }

    private static bool? IsInSet(UnionTerm term, IReadOnlyList<UnionTerm> terms)
    {
        bool? answer = false;
        foreach (var other in terms)
        {
            var isIn = other.IsApproximate ? TypeIdentity.AreIdenticalIfKnown(term.Type.Underlying, other.Type.Underlying)
                : term.IsApproximate ? false
                : TypeIdentity.AreIdenticalIfKnown(term.Type, other.Type);
            if (isIn == true)
            {
                return true;
            }

            answer = isIn is null ? null : answer;
        }

        return answer;
    }

    private static bool? IsComparableParameter(InterfaceType contract, int depth, Dictionary<GoType, bool?> known) =>
        contract.RequiresComparable ? true
        : contract.Terms is { } terms ? All(terms, term => IsComparable(term.Type, depth + 1, known))
        : contract.IsIncomplete ? null
        : false;

    /// <summary>Whether an untyped value can have a type; of a constant its value decides too, which is not looked at.</summary>
    private static bool? Holds(BasicType untyped, GoType target)
    {
        if (target is TypeParameterType)
        {
            return OfAllTerms(target, term => Holds(untyped, term));
        }

        return (untyped.BasicKind, target.Underlying) switch
        {
            (_, UnknownType) => null,
            (BasicKind.UntypedNil, PointerType or SliceType or MapType or ChannelType or SignatureType or InterfaceType
                or BasicType { BasicKind: BasicKind.UnsafePointer or BasicKind.UntypedNil }) => true,
            (BasicKind.UntypedNil, _) => false,
            (_, InterfaceType contract) => contract.Methods.Count > 0 ? false : contract.IsIncomplete ? null : true,
            (BasicKind.UntypedBool, BasicType basic) => basic.IsBoolean,
            (BasicKind.UntypedString, BasicType basic) => basic.IsString,
            (_, BasicType basic) => basic.IsNumeric,
            _ => false,
        };
    }

    /// <summary>Conversions between predeclared types, and of strings and slices of their bytes or runes.</summary>
    private static bool IsConvertibleBasic(GoType from, GoType to) => (from, to) switch
    {
        (BasicType { IsInteger: true } or BasicType { IsFloat: true }, BasicType { IsInteger: true } or BasicType { IsFloat: true }) => true,
        (BasicType { IsComplex: true }, BasicType { IsComplex: true }) => true,
        (BasicType { IsString: true }, BasicType { IsString: true }) => true,
        (BasicType { IsInteger: true }, BasicType { IsString: true }) => true,
        (SliceType slice, BasicType { IsString: true }) => IsByteOrRune(slice.Element),
        (BasicType { IsString: true }, SliceType slice) => IsByteOrRune(slice.Element),
        (PointerType or BasicType { BasicKind: BasicKind.Uintptr }, BasicType { BasicKind: BasicKind.UnsafePointer }) => true,
        (BasicType { BasicKind: BasicKind.UnsafePointer }, PointerType or BasicType { BasicKind: BasicKind.Uintptr }) => true,
        _ => false,
    };

    private static bool IsByteOrRune(GoType element) => element.Underlying is BasicType { BasicKind: BasicKind.Uint8 or BasicKind.Int32 };

    private static bool HasName(GoType type) => type is BasicType or NamedType or TypeParameterType;

    private static bool? OfAllTerms(GoType parameter, Func<GoType, bool?> holds) =>
        parameter.Underlying is not InterfaceType contract ? null
        : contract.Terms is { Count: > 0 } terms ? All(terms, term => holds(term.Type))
        : false;

    private static bool? All<T>(IEnumerable<T> items, Func<T, bool?> holds)
    {
        bool? answer = true;
        foreach (var item in items)
        {
            var one = holds(item);
            if (one == false)
            {
                return false;
            }

            answer = one is null ? null : answer;
        }

        return answer;
    }
}
