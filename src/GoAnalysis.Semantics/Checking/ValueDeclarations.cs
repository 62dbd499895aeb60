using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Symbols of constant declarations and of package variables, bound when asked for.</summary>
internal static class ValueDeclarations
{
    /// <summary>
    /// The constants of a declaration. A line of a group without expressions repeats those of the line before it, type
    /// included, with another iota. https://go.dev/ref/spec#Iota
    /// </summary>
    public static IEnumerable<ConstantSymbol> Constants(PackageSymbol package, Scope scope, SyntaxNode declaration, bool isPackageLevel)
    {
        SyntaxNode type = default;
        SyntaxNodeList values = default;
        var iota = 0;
        foreach (var node in declaration.Children)
        {
            if (!node.TryAs<ValueSpecSyntax>(out var spec))
            {
                continue;
            }

            var isRepeating = !spec.Type.Exists && !spec.Values.Any;
            if (!isRepeating)
            {
                (type, values) = (spec.Type, spec.Values);
            }

            var index = 0;
            foreach (var name in spec.Names)
            {
                var (boundType, value, line, start) = (type, values[index], iota, node.Start);
                yield return new ConstantSymbol(
                    GoNames.Of(name), package, name, () => new Checker(package, scope) { Iota = line, IsSilent = isRepeating, LookupFrom = isRepeating ? start : 0 }.BindConstant(boundType, value))
                {
                    IsPackageLevel = isPackageLevel,
                    VisibleFrom = isPackageLevel ? 0 : spec.Node.End,
                };
                index++;
            }

            iota++;
        }
    }

    /// <summary>The variables of one line outside functions.</summary>
    public static IEnumerable<VariableSymbol> PackageVariables(PackageSymbol package, Scope scope, ValueSpecSyntax spec)
    {
        var count = spec.Names.Count;
        var values = spec.Values.Count;
        var index = 0;
        foreach (var name in spec.Names)
        {
            var place = index++;
            yield return new VariableSymbol(SymbolKind.Variable, GoNames.Of(name), package, name, () =>
            {
                var checker = new Checker(package, scope);
                return spec.Type.Exists ? checker.BindType(spec.Type)
                    : values == count ? checker.BindValue(spec.Values[place])
                    : values == 1 ? checker.BindPart(spec.Values.First, count, place)
                    : UnknownType.Instance;
            })
            {
                IsPackageLevel = true,
            };
        }
    }
}
