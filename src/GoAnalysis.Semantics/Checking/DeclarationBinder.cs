using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Binds a declaration outside functions with all that is inside it, so that everything is recorded.</summary>
internal static class DeclarationBinder
{
    public static void Bind(PackageSymbol package, FileScope file, SyntaxNode declaration)
    {
        switch (declaration.Kind)
        {
            case SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration:
                BindFunction(package, file, declaration.As<FunctionDeclarationSyntax>());
                break;
            case SyntaxKind.TypeDeclaration:
                foreach (var node in declaration.Children)
                {
                    if (node.TryAs<TypeSpecSyntax>(out var spec) && package.DeclaredAt(spec.Name) is TypeNameSymbol type)
                    {
                        type.BindAll();
                    }
                }

                break;
            case SyntaxKind.ConstDeclaration or SyntaxKind.VarDeclaration:
                foreach (var node in declaration.Children)
                {
                    if (node.TryAs<ValueSpecSyntax>(out var spec))
                    {
                        BindValues(package, file, spec);
                    }
                }

                break;
        }
    }

    private static void BindFunction(PackageSymbol package, FileScope file, FunctionDeclarationSyntax declaration)
    {
        var signature = (package.DeclaredAt(declaration.Name) as FunctionSymbol)?.Signature ?? new Checker(package, file).BindSignature(declaration);
        foreach (var parameter in signature.TypeParameters)
        {
            _ = parameter.Constraint;
        }

        if (declaration.Body.Exists)
        {
            new Checker(package, file).FunctionBody(signature, declaration.Body);
        }
    }

    /// <summary>
    /// A variable without a type has been bound by its value; with one, the value is looked at here. Constants are bound by theirs.
    /// </summary>
    private static void BindValues(PackageSymbol package, FileScope file, ValueSpecSyntax spec)
    {
        foreach (var name in spec.Names)
        {
            _ = package.DeclaredAt(name)?.Type;
        }

        var isBound = spec.Node.Kind == SyntaxKind.ConstSpec || (!spec.Type.Exists && spec.Values.Count == spec.Names.Count);
        if (!isBound || package.DeclaredAt(spec.Names.First) is null)
        {
            new Checker(package, file).BindValues(spec.Values, [.. spec.Names.Select(name => package.DeclaredAt(name) is VariableSymbol variable ? variable.Type : null)]);
        }
    }
}
