using GoAnalysis.Semantics;

namespace GoAnalysis.Analyzers;

/// <summary>
/// Tells whether a verb can format values of a type, as fmt does it: what composite values hold is formatted by the same verb.
/// Where a type is not known the answer is yes.
/// </summary>
internal sealed class ArgumentMatcher
{
    /// <summary>Types nested deeper are taken to match: only generics that expand for ever are.</summary>
    private const int MaximumDepth = 100;

    private readonly ArgumentKinds kinds;
    private readonly HashSet<GoType> seen = new(ReferenceEqualityComparer.Instance);
    private string? reason;

    private ArgumentMatcher(ArgumentKinds kinds) => this.kinds = kinds;

    /// <summary>Whether a verb can format values of a type.</summary>
    /// <param name="kinds">What the verb can format.</param>
    /// <param name="type">The type.</param>
    /// <param name="reason">Where it cannot, which type of a type parameter's set it is because of, in parentheses; else empty.</param>
    public static bool Matches(ArgumentKinds kinds, GoType type, out string reason)
    {
        var matcher = new ArgumentMatcher(kinds);
        var isMatch = kinds == ArgumentKinds.Any || matcher.Matches(type, true, 0);
        reason = matcher.reason is { } found ? $" ({found})" : "";
        return isMatch;
    }

    private bool Takes(ArgumentKinds some) => (kinds & some) != 0;

    /// <param name="type">The type.</param>
    /// <param name="isTop">Whether it is the argument's: fmt follows a pointer there, and nowhere below.</param>
    /// <param name="depth">How deep it is nested.</param>
    private bool Matches(GoType type, bool isTop, int depth)
    {
        if (type.IsUnknown || depth > MaximumDepth)
        {
            return true;
        }

        if (kinds == ArgumentKinds.Error)
        {
            return PrintableTypes.IsError(type) != false;
        }

        if (PrintableTypes.MayFormatItself(type) || (Takes(ArgumentKinds.String) && PrintableTypes.MayStringItself(type)))
        {
            return true;
        }

        if (type is TypeParameterType parameter)
        {
            return !seen.Add(parameter) || MatchesTerms(parameter, isTop, depth);
        }

        // What is looked at already, or being looked at, does not fail for the first time here.
        var underlying = type.Underlying;
        return underlying is BasicType basic ? Takes(KindsOf(basic)) : !seen.Add(underlying) || MatchesParts(underlying, isTop, depth + 1);
    }

    private bool MatchesParts(GoType type, bool isTop, int depth) => type switch
    {
        SignatureType => kinds == ArgumentKinds.Pointer,
        ChannelType => Takes(ArgumentKinds.Pointer),
        MapType map => kinds == ArgumentKinds.Pointer || (Matches(map.Key, false, depth) && Matches(map.Element, false, depth)),
        ArrayType array => (Takes(ArgumentKinds.String) && IsByte(array.Element)) || Matches(array.Element, false, depth),
        SliceType slice => kinds == ArgumentKinds.Pointer || (Takes(ArgumentKinds.String) && IsByte(slice.Element)) || Matches(slice.Element, false, depth),
        PointerType pointer => kinds == ArgumentKinds.Pointer || MatchesPointed(pointer.Element, isTop, depth),
        StructType structure => MatchesFields(structure, depth),
        _ => true,
    };

    /// <summary>fmt prints what a pointer to a composite value points to, but inside another value prints its address in hexadecimal.</summary>
    private bool MatchesPointed(GoType element, bool isTop, int depth) =>
        element is TypeParameterType || element.Underlying is UnknownType
        || (element.Underlying is StructType or ArrayType or SliceType or MapType
            ? isTop && Matches(element.Underlying, false, depth)
            : Takes(ArgumentKinds.Pointer));

    private bool MatchesFields(StructType structure, int depth)
    {
        foreach (var field in structure.Fields)
        {
            // The methods of what an unexported field holds are out of fmt's reach.
            if (!Matches(field.Type, false, depth)
                || (Takes(ArgumentKinds.String) && !field.IsExported && !field.Type.IsUnknown && PrintableTypes.MayStringItself(field.Type)
                    && PrintableTypes.IsError(field.Type) is not null))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A verb has to format all types that a type parameter can be; one that can be any type is formatted by no verb but a few.</summary>
    private bool MatchesTerms(TypeParameterType parameter, bool isTop, int depth)
    {
        if (parameter.Underlying is not InterfaceType { IsIncomplete: false } constraint)
        {
            return true;
        }

        if (constraint.Terms is not { } terms)
        {
            return false;
        }

        var isArgument = seen.Count == 1;
        foreach (var term in terms)
        {
            if (!Matches(term.Type, isTop, depth + 1))
            {
                reason = isArgument ? $"contains {(term.IsApproximate ? "~" : "")}{term.Type}" : reason;
                return false;
            }
        }

        return true;
    }

    private static bool IsByte(GoType type) => type.Underlying is BasicType { BasicKind: BasicKind.Uint8 };

    private static ArgumentKinds KindsOf(BasicType type) => type.BasicKind switch
    {
        BasicKind.Bool or BasicKind.UntypedBool => ArgumentKinds.Bool,
        BasicKind.UntypedRune => ArgumentKinds.Int | ArgumentKinds.Rune,
        BasicKind.UnsafePointer => ArgumentKinds.Pointer | ArgumentKinds.Int,
        BasicKind.UntypedNil => ArgumentKinds.None,
        _ when type.IsString => ArgumentKinds.String,
        _ when type.IsInteger => ArgumentKinds.Int,
        _ when type.IsFloat => ArgumentKinds.Float,
        _ => ArgumentKinds.Complex,
    };
}
