using System.Globalization;
using System.Text;

namespace GoAnalysis.Semantics;

/// <summary>Writes types and symbols in Go's notation.</summary>
/// <param name="qualifier">What stands before the names of a package's types; paths where none is given.</param>
internal sealed class TypeWriter(PackageQualifier? qualifier = null)
{
    private const int MaximumLength = 20_000;
    private const int MaximumDepth = 300;
    private readonly StringBuilder text = new();
    private int depth;

    public override string ToString() => text.ToString();

    public TypeWriter Write(string literal)
    {
        text.Append(literal);
        return this;
    }

    public TypeWriter Write(GoType type)
    {
        if (depth > MaximumDepth || text.Length > MaximumLength)
        {
            return Write("…");
        }

        depth++;
        switch (type)
        {
            case BasicType basic:
                Write(basic.Name);
                break;
            case NamedType named:
                WriteName(named.Symbol);
                WriteArguments(named.TypeArguments);
                WriteParameters(named.TypeParameters);
                break;
            case TypeParameterType parameter:
                Write(parameter.Symbol.Name);
                break;
            case PointerType pointer:
                Write("*").Write(pointer.Element);
                break;
            case SliceType slice:
                Write("[]").Write(slice.Element);
                break;
            case ArrayType array:
                Write("[").Write(array.Length < 0 ? "?" : array.Length.ToString(CultureInfo.InvariantCulture)).Write("]").Write(array.Element);
                break;
            case MapType map:
                Write("map[").Write(map.Key).Write("]").Write(map.Element);
                break;
            case ChannelType channel:
                WriteChannel(channel);
                break;
            case TupleType tuple:
                Write("(");
                for (var i = 0; i < tuple.Elements.Count; i++)
                {
                    Write(i > 0 ? ", " : "").Write(i < tuple.Names.Count && tuple.Names[i].Length > 0 ? tuple.Names[i] + " " : "").Write(tuple.Elements[i]);
                }

                Write(")");
                break;
            case SignatureType signature:
                Write("func");
                WriteSignature(signature);
                break;
            case StructType structure:
                Write("struct{");
                Separate(structure.Fields, "; ", WriteField);
                Write("}");
                break;
            case InterfaceType contract:
                WriteInterface(contract);
                break;
            default:
                Write("unknown");
                break;
        }

        depth--;
        return this;
    }

    /// <summary>A name behind that of its package.</summary>
    public TypeWriter WriteName(Symbol symbol) =>
        qualifier is null || symbol.Package is null ? Write(symbol.QualifiedName)
        : qualifier(symbol.Package) is { Length: > 0 } prefix ? Write(prefix).Write(".").Write(symbol.Name)
        : Write(symbol.Name);

    /// <summary>A signature without <c>func</c>.</summary>
    public TypeWriter WriteSignature(SignatureType signature)
    {
        WriteParameters(signature.TypeParameters);
        Write("(");
        for (var i = 0; i < signature.Parameters.Count; i++)
        {
            var parameter = signature.Parameters[i];
            Write(i > 0 ? ", " : "").Write(parameter.Name.Length > 0 ? parameter.Name + " " : "");
            if (signature.IsVariadic && i == signature.Parameters.Count - 1 && parameter.Type is SliceType rest)
            {
                Write("...").Write(rest.Element);
            }
            else
            {
                Write(parameter.Type);
            }
        }

        Write(")");
        if (signature.Results is [{ Name: "" } only])
        {
            Write(" ").Write(only.Type);
        }
        else if (signature.Results.Count > 0)
        {
            Write(" (");
            Separate(signature.Results, ", ", result => Write(result.Name.Length > 0 ? result.Name + " " : "").Write(result.Type));
            Write(")");
        }

        return this;
    }

    private void WriteParameters(IReadOnlyList<TypeParameterType> parameters)
    {
        if (parameters.Count > 0)
        {
            Write("[");
            for (var i = 0; i < parameters.Count; i++)
            {
                // Names of one constraint share it, as in source.
                var isLast = i + 1 == parameters.Count || parameters[i].Constraint is InterfaceType { IsImplicit: true }
                    || !ReferenceEquals(parameters[i].Constraint, parameters[i + 1].Constraint);
                Write(i > 0 ? ", " : "").Write(parameters[i].Symbol.Name);
                if (isLast)
                {
                    Write(" ").Write(parameters[i].Constraint);
                }
            }

            Write("]");
        }
    }

    private void WriteArguments(IReadOnlyList<GoType> arguments)
    {
        if (arguments.Count > 0)
        {
            Write("[");
            Separate(arguments, ", ", argument => Write(argument));
            Write("]");
        }
    }

    private void WriteChannel(ChannelType channel)
    {
        Write(channel.Direction switch
        {
            ChannelDirection.Send => "chan<- ",
            ChannelDirection.Receive => "<-chan ",
            _ => "chan ",
        });
        var needsParentheses = channel.Direction == ChannelDirection.Both && channel.Element is ChannelType { Direction: ChannelDirection.Receive };
        Write(needsParentheses ? "(" : "").Write(channel.Element).Write(needsParentheses ? ")" : "");
    }

    private void WriteField(VariableSymbol field)
    {
        Write(field.IsEmbedded ? "" : field.Name + " ").Write(field.Type);
        if (field.Tag is { } tag)
        {
            Write(" \"").Write(tag.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Write("\"");
        }
    }

    private void WriteInterface(InterfaceType contract)
    {
        if (ReferenceEquals(contract, Universe.AnyInterface))
        {
            Write("any");
            return;
        }

        // The interface that stands for a constraint written as a union alone is shown as that union.
        if (contract.IsImplicit)
        {
            WriteUnion(contract.Unions[0]);
            return;
        }

        Write("interface{");
        Separate([.. contract.ExplicitMethods.OrderBy(static method => method.Name, StringComparer.Ordinal)], "; ", method => Write(method.Name).WriteSignature(method.Signature));
        var separator = contract.ExplicitMethods.Count > 0 ? "; " : "";
        foreach (var bind in contract.Embedded)
        {
            Write(separator).Write(bind());
            separator = "; ";
        }

        foreach (var union in contract.Unions)
        {
            Write(separator);
            WriteUnion(union);
            separator = "; ";
        }

        Write(contract.HasComparable ? $"{separator}comparable" : "").Write("}");
    }

    private void WriteUnion(IReadOnlyList<UnionTerm> union) =>
        Separate(union, "|", term => Write(term.IsApproximate ? "~" : "").Write(term.Type));

    private void Separate<T>(IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Write(i > 0 ? separator : "");
            write(items[i]);
        }
    }
}
