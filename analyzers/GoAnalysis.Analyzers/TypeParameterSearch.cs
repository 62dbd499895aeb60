using GoAnalysis.Semantics;

namespace GoAnalysis.Analyzers;

/// <summary>Looks for type parameters in a type. Of a defined type only its type arguments are looked at, which is where they can be.</summary>
internal sealed class TypeParameterSearch
{
    /// <summary>Generic types can expand for ever: then there is one.</summary>
    private const int MaximumTypes = 10_000;

    private readonly HashSet<GoType> seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<GoType> waiting = new();

    /// <summary>Whether a type has a type parameter in it.</summary>
    /// <param name="type">The type.</param>
    public bool IsIn(GoType type)
    {
        waiting.Push(type);
        while (waiting.TryPop(out var next))
        {
            if (next is TypeParameterType || seen.Count > MaximumTypes)
            {
                return true;
            }

            if (seen.Add(next))
            {
                PushPartsOf(next);
            }
        }

        return false;
    }

    private void PushPartsOf(GoType type)
    {
        switch (type)
        {
            case NamedType named:
                Push(named.TypeArguments);
                break;
            case ChannelType channel:
                waiting.Push(channel.Element);
                break;
            case SignatureType signature:
                Push(signature.Parameters.Concat(signature.Results).Select(static variable => variable.Type));
                break;
            case InterfaceType contract:
                Push(contract.Methods.Select(static method => method.Type));
                break;
            default:
                Push(type.HeldTypes());
                break;
        }
    }

    private void Push(IEnumerable<GoType> types)
    {
        foreach (var type in types)
        {
            waiting.Push(type);
        }
    }
}
