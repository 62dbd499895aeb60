namespace GoAnalysis.Semantics;

/// <summary>What operations see of a type: its underlying type, or what all types of a type parameter's set share. https://go.dev/ref/spec#Core_types</summary>
internal static class CoreTypes
{
    /// <summary>The core type; null where a type parameter has none.</summary>
    public static GoType? Of(GoType type) =>
        type is TypeParameterType parameter ? (parameter.Underlying as InterfaceType)?.CoreType() : type.Underlying;

    /// <summary>The key type of a map, or that all maps of a type parameter's set share; null where there is none.</summary>
    public static GoType? KeyOf(GoType type)
    {
        if (Of(type) is { } core)
        {
            return (core as MapType)?.Key;
        }

        if (type is not TypeParameterType { Underlying: InterfaceType { Terms: [{ Type.Underlying: MapType first }, ..] terms } })
        {
            return null;
        }

        return terms.All(term => term.Type.Underlying is MapType map && map.Key.IsIdenticalTo(first.Key)) ? first.Key : null;
    }

    /// <summary>
    /// The element type that all types of a set without a core type share, such as <c>[]byte | string</c>; null where there is
    /// none.
    /// </summary>
    public static GoType? ElementOf(GoType type)
    {
        if (type is not TypeParameterType { Underlying: InterfaceType contract } || contract.Terms is not { Count: > 0 } terms)
        {
            return null;
        }

        GoType? shared = null;
        foreach (var term in terms)
        {
            GoType? element = term.Type.Underlying switch
            {
                BasicType { IsString: true } => BasicType.Byte,
                SliceType slice => slice.Element,
                ArrayType array => array.Element,
                MapType map => map.Element,
                PointerType { Element.Underlying: ArrayType array } => array.Element,
                _ => null,
            };
            if (element is null || (shared is not null && !shared.IsIdenticalTo(element)))
            {
                return null;
            }

            shared = element;
        }

        return shared;
    }
}
