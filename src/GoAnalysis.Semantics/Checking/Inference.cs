namespace GoAnalysis.Semantics;

/// <summary>
/// Finds type arguments from the types of the arguments of a call and from the core types of constraints. What cannot be
/// found is unknown in the result. https://go.dev/ref/spec#Type_inference
/// </summary>
internal sealed class Inference
{
    private const int MaximumDepth = 50;

    private readonly Dictionary<TypeParameterType, GoType?> inferred = new(ReferenceEqualityComparer.Instance);
    private readonly List<TypeParameterType> parameters = [];
    private readonly PackageSymbol package;

    private Inference(PackageSymbol package) => this.package = package;

    /// <summary>The signature of an instance of a generic function.</summary>
    /// <param name="generic">The signature with type parameters.</param>
    /// <param name="typeArguments">Type arguments as written, the first ones or all.</param>
    /// <param name="arguments">The arguments of the call; none where it is not called.</param>
    /// <param name="checker">Who asks.</param>
    /// <param name="hasEllipsis">Whether the last argument is passed as the variadic parameter itself.</param>
    public static SignatureType Instantiate(
        SignatureType generic, IReadOnlyList<GoType> typeArguments, IReadOnlyList<Operand> arguments, Checker checker, bool hasEllipsis = false)
    {
        var inference = new Inference(checker.Package);
        var signature = inference.Rename(generic, typeArguments);
        inference.InferFromArguments(signature, arguments, hasEllipsis);
        inference.InferFromConstraints();
        inference.InferFromUntyped(signature, arguments);
        inference.InferFromConstraints();

        // What a partial instantiation leaves open, the call's arguments will tell.
        var open = arguments.Count == 0 && typeArguments.Count < inference.parameters.Count
            ? inference.parameters.Where(parameter => inference.inferred[parameter] is null).ToList()
            : [];
        return inference.Solve(signature, open);
    }

    /// <summary>The signature with what was found; the parameters that are left open stay.</summary>
    private SignatureType Solve(SignatureType signature, IReadOnlyList<TypeParameterType> open)
    {
        var solved = parameters.Select(parameter => inferred[parameter] ?? (open.Contains(parameter) ? parameter : UnknownType.Instance)).ToList();
        var substitution = Substitution.Create(parameters, solved)!;

        // A type argument found through a constraint can name other type parameters.
        for (var i = 0; i < solved.Count && i < 4; i++)
        {
            solved = [.. solved.Select(substitution.Apply)];
            substitution = Substitution.Create(parameters, solved)!;
        }

        return substitution.ApplyToSignature(signature, open);
    }

    /// <summary>The instance of a generic function that is given to a variable or parameter of a function type.</summary>
    /// <param name="generic">The signature with type parameters.</param>
    /// <param name="target">The type of the variable.</param>
    /// <param name="checker">Who asks.</param>
    public static SignatureType InstantiateFor(SignatureType generic, SignatureType target, Checker checker)
    {
        var inference = new Inference(checker.Package);
        var signature = inference.Rename(generic, []);
        inference.Unify(new SignatureType(null, signature.Parameters, signature.Results, signature.IsVariadic), target, 0);
        inference.InferFromConstraints();
        return inference.Solve(signature, []);
    }

    /// <summary>
    /// Gives the type parameters of a call new identities: in a recursive call the arguments' types hold the function's own.
    /// </summary>
    private SignatureType Rename(SignatureType generic, IReadOnlyList<GoType> typeArguments)
    {
        Substitution? renaming = null;
        foreach (var parameter in generic.TypeParameters)
        {
            parameters.Add(new TypeParameterType(parameter.Symbol, parameter.Index, () => renaming!.Apply(parameter.Constraint)));
        }

        renaming = Substitution.Create(generic.TypeParameters, parameters)!;
        for (var i = 0; i < parameters.Count; i++)
        {
            inferred[parameters[i]] = i < typeArguments.Count && !typeArguments[i].IsUnknown ? typeArguments[i] : null;
        }

        return renaming.ApplyToSignature(generic, parameters);
    }

    private void InferFromArguments(SignatureType signature, IReadOnlyList<Operand> arguments, bool hasEllipsis)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (signature.ParameterType(i, hasEllipsis) is { } parameter && !argument.IsUntyped
                && argument.Type is not SignatureType { TypeParameters.Count: > 0 })
            {
                Unify(parameter, argument.Type, 0);
            }
        }
    }

    /// <summary>Untyped constants give the default type of the largest kind among them.</summary>
    private void InferFromUntyped(SignatureType signature, IReadOnlyList<Operand> arguments)
    {
        var kinds = new Dictionary<TypeParameterType, BasicType>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (signature.ParameterType(i, false) is TypeParameterType parameter && inferred.TryGetValue(parameter, out var known) && known is null
                && arguments[i].Type is BasicType { IsUntyped: true } untyped && untyped.BasicKind != BasicKind.UntypedNil
                && (!kinds.TryGetValue(parameter, out var other) || other.BasicKind < untyped.BasicKind))
            {
                kinds[parameter] = untyped;
            }
        }

        foreach (var (parameter, untyped) in kinds)
        {
            inferred[parameter] = BasicType.DefaultOf(untyped);
        }
    }

    /// <summary>Constraints with a core type tell of their parameter, or by it of others.</summary>
    private void InferFromConstraints()
    {
        for (var round = 0; round < parameters.Count; round++)
        {
            foreach (var parameter in parameters)
            {
                if (parameter.Underlying is not InterfaceType contract || contract.Terms is not { Count: > 0 } terms)
                {
                    continue;
                }

                if (inferred[parameter] is { } known)
                {
                    if (contract.CoreType() is { } core)
                    {
                        Unify(core, terms[0].IsApproximate ? known.Underlying : known, 0);
                    }
                }
                else if (terms is [{ Type: not TypeParameterType } only])
                {
                    inferred[parameter] = only.Type;
                }
            }
        }
    }

    /// <summary>Matches a parameter's type with an argument's; where they do not match nothing is learnt.</summary>
    private void Unify(GoType parameter, GoType argument, int depth)
    {
        if (depth > MaximumDepth || argument.IsUnknown)
        {
            return;
        }

        depth++;
        if (ReferenceEquals(parameter, argument))
        {
            return;
        }

        if (parameter is TypeParameterType own && inferred.TryGetValue(own, out var known))
        {
            if (known is null)
            {
                inferred[own] = argument;
            }
            else if (known is not NamedType && argument is NamedType && known.IsIdenticalTo(argument.Underlying))
            {
                inferred[own] = argument;
            }
            else
            {
                Unify(known, argument, depth);
            }

            return;
        }

        if (parameter is NamedType { TypeArguments.Count: > 0 } expected)
        {
            UnifyInstance(expected, argument, depth);
            return;
        }

        if (argument is NamedType or TypeParameterType && parameter is not (NamedType or TypeParameterType))
        {
            argument = CoreTypes.Of(argument) ?? argument;
        }

        switch (parameter, argument)
        {
            case (PointerType a, PointerType b):
                Unify(a.Element, b.Element, depth);
                break;
            case (SliceType a, SliceType b):
                Unify(a.Element, b.Element, depth);
                break;
            case (ArrayType a, ArrayType b):
                Unify(a.Element, b.Element, depth);
                break;
            case (ChannelType a, ChannelType b):
                Unify(a.Element, b.Element, depth);
                break;
            case (MapType a, MapType b):
                Unify(a.Key, b.Key, depth);
                Unify(a.Element, b.Element, depth);
                break;
            case (SignatureType a, SignatureType b):
                UnifyAll(a.Parameters, b.Parameters, depth);
                UnifyAll(a.Results, b.Results, depth);
                break;
            case (StructType a, StructType b):
                UnifyAll(a.Fields, b.Fields, depth);
                break;
            case (InterfaceType a, InterfaceType b):
                UnifyMethods(a, b, depth);
                break;
        }
    }

    private void UnifyInstance(NamedType expected, GoType argument, int depth)
    {
        if (argument is NamedType actual && TypeIdentity.SameDeclaration(expected.Symbol, actual.Symbol)
            && expected.TypeArguments.Count == actual.TypeArguments.Count)
        {
            for (var i = 0; i < expected.TypeArguments.Count; i++)
            {
                Unify(expected.TypeArguments[i], actual.TypeArguments[i], depth);
            }
        }
        else if (expected.Underlying is InterfaceType contract)
        {
            UnifyMethods(contract, argument, depth);
        }
        else if (argument is not NamedType)
        {
            Unify(expected.Underlying, argument, depth);
        }
    }

    /// <summary>A type that an interface takes has its methods.</summary>
    private void UnifyMethods(InterfaceType contract, GoType argument, int depth)
    {
        foreach (var method in contract.Methods)
        {
            if (MemberLookup.Find(argument, method.Name, package) is { Symbol: FunctionSymbol, Type: SignatureType found })
            {
                Unify(method.Signature, found, depth);
            }
        }
    }

    private void UnifyAll(IReadOnlyList<VariableSymbol> left, IReadOnlyList<VariableSymbol> right, int depth)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            Unify(left[i].Type, right[i].Type, depth);
        }
    }
}
