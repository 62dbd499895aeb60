namespace GoAnalysis.Semantics;

/// <summary>
/// Replaces type parameters by type arguments. Fields and methods are replaced when they are asked for, so that a type that
/// holds ever larger instances of itself costs nothing until somebody walks into it. https://go.dev/ref/spec#Instantiations
/// </summary>
internal sealed class Substitution
{
    private readonly Dictionary<TypeParameterType, GoType> map;

    private Substitution(Dictionary<TypeParameterType, GoType> map) => this.map = map;

    /// <summary>A substitution; null where the numbers of parameters and arguments differ.</summary>
    public static Substitution? Create(IReadOnlyList<TypeParameterType> parameters, IReadOnlyList<GoType> arguments)
    {
        if (parameters.Count != arguments.Count)
        {
            return null;
        }

        var map = new Dictionary<TypeParameterType, GoType>(parameters.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < parameters.Count; i++)
        {
            map[parameters[i]] = arguments[i];
        }

        return new Substitution(map);
    }

    public GoType Apply(GoType type)
    {
        switch (type)
        {
            case TypeParameterType parameter:
                return map.GetValueOrDefault(parameter, parameter);
            case NamedType { TypeArguments.Count: > 0 } named:
                return ApplyToInstance(named);
            case PointerType pointer:
                return Apply(pointer.Element) is var pointed && ReferenceEquals(pointed, pointer.Element) ? pointer : new PointerType(pointed);
            case SliceType slice:
                return Apply(slice.Element) is var element && ReferenceEquals(element, slice.Element) ? slice : new SliceType(element);
            case ArrayType array:
                return Apply(array.Element) is var item && ReferenceEquals(item, array.Element) ? array : new ArrayType(item, array.Length);
            case ChannelType channel:
                return Apply(channel.Element) is var sent && ReferenceEquals(sent, channel.Element) ? channel : new ChannelType(sent, channel.Direction);
            case MapType mapType:
                var (key, value) = (Apply(mapType.Key), Apply(mapType.Element));
                return ReferenceEquals(key, mapType.Key) && ReferenceEquals(value, mapType.Element) ? mapType : new MapType(key, value);
            case TupleType tuple:
                return new TupleType([.. tuple.Elements.Select(Apply)], tuple.Names);
            case SignatureType signature:
                return ApplyToSignature(signature, signature.TypeParameters);
            case StructType structure:
                return structure.Fields.Count == 0 ? structure : new StructType([.. structure.Fields.Select(ApplyToVariable)]);
            case InterfaceType contract:
                return ApplyToInterface(contract);
            default:
                return type;
        }
    }

    /// <summary>A signature with its types replaced.</summary>
    public SignatureType ApplyToSignature(SignatureType signature, IReadOnlyList<TypeParameterType> typeParameters) => new(
        signature.Receiver is { } receiver ? ApplyToVariable(receiver) : null,
        [.. signature.Parameters.Select(ApplyToVariable)],
        [.. signature.Results.Select(ApplyToVariable)],
        signature.IsVariadic,
        typeParameters);

    private GoType ApplyToInstance(NamedType named)
    {
        GoType[]? arguments = null;
        for (var i = 0; i < named.TypeArguments.Count; i++)
        {
            var argument = Apply(named.TypeArguments[i]);
            if (!ReferenceEquals(argument, named.TypeArguments[i]))
            {
                arguments ??= [.. named.TypeArguments];
                arguments[i] = argument;
            }
        }

        return arguments is null ? named : named.Symbol.Instantiate(arguments);
    }

    private VariableSymbol ApplyToVariable(VariableSymbol variable) => variable.WithType(() => Apply(variable.Type));

    private InterfaceType ApplyToInterface(InterfaceType contract)
    {
        if (contract.ExplicitMethods.Count == 0 && contract.Embedded.Count == 0 && contract.Unions.Count == 0)
        {
            return contract;
        }

        return new InterfaceType(
            [.. contract.ExplicitMethods.Select(method => method.Substitute(this))],
            [.. contract.Embedded.Select<Func<GoType>, Func<GoType>>(bind => () => Apply(bind()))],
            [.. contract.Unions.Select(union => (IReadOnlyList<UnionTerm>)[.. union.Select(term => term with { Type = Apply(term.Type) })])],
            contract.HasComparable)
        {
            IsImplicit = contract.IsImplicit,
        };
    }
}
