using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>What a fuzz test hands to the methods of its <c>*testing.F</c>. https://pkg.go.dev/testing#F</summary>
/// <param name="model">What can be asked of the file.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class FuzzTest(SemanticModel model, Action<SyntaxNode, string> report)
{
    private const string AcceptedTypes =
        "string, bool, float32, float64, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, []byte";

    /// <summary>Checks the calls of Fuzz, and those of Add against the first of them.</summary>
    /// <param name="function">The declaration of the fuzz test.</param>
    public void Check(SyntaxNode function)
    {
        if (FindTarget(function) is not { } parameters)
        {
            return;
        }

        foreach (var call in function.Descendants<CallExpressionSyntax>())
        {
            if (IsMethodOfF(call, "Add"))
            {
                CheckAdd(call, parameters);
            }
        }
    }

    /// <summary>Checks the functions that are handed to Fuzz.</summary>
    /// <returns>The parameters of the first that is in order; null where there is none.</returns>
    private IReadOnlyList<VariableSymbol>? FindTarget(SyntaxNode function)
    {
        IReadOnlyList<VariableSymbol>? parameters = null;
        var end = 0;
        foreach (var call in function.Descendants<CallExpressionSyntax>())
        {
            if (call.Node.Start < end || !IsMethodOfF(call, "Fuzz") || call.Arguments.Count != 1)
            {
                continue;
            }

            var argument = call.Arguments.First;
            var type = model.GetTypeInfo(argument).Type.Underlying;
            if (type.IsUnknown)
            {
                continue;
            }

            // Calls of Fuzz inside of one are not allowed, which is reported of all methods.
            end = call.Node.End;
            if (type is not SignatureType signature)
            {
                report(argument, "argument to Fuzz must be a function");
                continue;
            }

            if (signature.Results.Count > 0)
            {
                report(argument, "fuzz target must not return any value");
            }

            if (signature.Parameters.Count == 0)
            {
                report(argument, "fuzz target must have 1 or more argument");
                continue;
            }

            if (AreParametersAccepted(signature.Parameters, argument))
            {
                parameters ??= signature.Parameters;
            }

            CheckCallsInside(argument);
        }

        return parameters;
    }

    private void CheckCallsInside(SyntaxNode target)
    {
        foreach (var call in target.Descendants<CallExpressionSyntax>())
        {
            if (IsMethodOfF(call, null) && call.Function.As<SelectorExpressionSyntax>().Selector.ToString() is not ("Name" or "Failed"))
            {
                report(call.Node, "fuzz target must not call any *F methods");
            }
        }
    }

    private bool AreParametersAccepted(IReadOnlyList<VariableSymbol> parameters, SyntaxNode argument)
    {
        var types = TypesOf(argument);
        var areAccepted = true;
        for (var i = 0; i < parameters.Count; i++)
        {
            var type = parameters[i].Type;
            if (type.IsUnknown || (i == 0 ? IsPointerTo(type, "T") : IsAccepted(type)))
            {
                areAccepted &= !type.IsUnknown;
                continue;
            }

            report(i < types.Count ? types[i] : argument, i == 0
                ? "the first parameter of a fuzz target must be *testing.T"
                : "fuzzing arguments can only have the following types: " + AcceptedTypes);
            areAccepted = false;
        }

        return areAccepted;
    }

    /// <summary>The types of the parameters of a function literal as written, one for each parameter; empty for another expression.</summary>
    private static List<SyntaxNode> TypesOf(SyntaxNode argument)
    {
        var types = new List<SyntaxNode>();
        if (argument.TryAs<FunctionLiteralSyntax>(out var literal) && literal.Type.TryAs<FunctionTypeSyntax>(out var type))
        {
            foreach (var child in type.Parameters.Children)
            {
                if (child.TryAs<ParameterDeclarationSyntax>(out var parameter))
                {
                    types.AddRange(Enumerable.Repeat(parameter.Type, Math.Max(1, parameter.Names.Count)));
                }
            }
        }

        return types;
    }

    private void CheckAdd(CallExpressionSyntax call, IReadOnlyList<VariableSymbol> parameters)
    {
        var expected = parameters.Count - 1;
        if (call.Arguments.Count != expected)
        {
            report(call.Node, $"wrong number of values in call to (*testing.F).Add: {call.Arguments.Count}, fuzz target expects {expected}");
            return;
        }

        var arguments = call.Arguments.ToList();
        var found = arguments.ConvertAll(argument => model.GetTypeInfo(argument).Type.DefaultType);
        if (found.Exists(static type => type.IsUnknown))
        {
            return;
        }

        var mismatched = Enumerable.Range(0, expected).Where(i => !found[i].IsIdenticalTo(parameters[i + 1].Type)).ToList();
        if (mismatched.Count == 1)
        {
            var i = mismatched[0];
            report(arguments[i], $"mismatched type in call to (*testing.F).Add: {found[i]}, fuzz target expects {parameters[i + 1].Type}");
        }
        else if (mismatched.Count > 1)
        {
            report(call.Node, $"mismatched types in call to (*testing.F).Add: [{string.Join(' ', found)}], fuzz target expects [{string.Join(' ', parameters.Skip(1).Select(static parameter => parameter.Type))}]");
        }
    }

    /// <summary>Whether a call is one of a method of a <c>*testing.F</c>: any where no name is given.</summary>
    private bool IsMethodOfF(CallExpressionSyntax call, string? name) =>
        call.Function.TryAs<SelectorExpressionSyntax>(out var selector)
        && (name is null || selector.Selector.ToString() == name)
        && IsPointerTo(model.GetTypeInfo(selector.Operand).Type, "F");

    private static bool IsPointerTo(GoType type, string name) => type is PointerType pointer && pointer.Element.IsNamed("testing", name);

    private static bool IsAccepted(GoType type) => type switch
    {
        BasicType basic => basic.IsString || basic.IsBoolean || basic.IsFloat || (basic.IsInteger && basic.BasicKind != BasicKind.Uintptr),
        SliceType slice => slice.Element is BasicType { BasicKind: BasicKind.Uint8 },
        _ => false,
    };
}
