using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>Collects what the files of a package declare outside functions. Nothing is bound yet. https://go.dev/ref/spec#Declarations_and_scope</summary>
internal static class PackageDeclarations
{
    /// <summary>The name in the package clause of the first file that has one.</summary>
    public static string NameOf(IReadOnlyList<GoSyntaxTree> trees) =>
        trees.Select(NameOf).FirstOrDefault(static name => name.Length > 0) ?? "";

    public static string NameOf(GoSyntaxTree tree) =>
        tree.Root.TryAs<SourceFileSyntax>(out var file) && file.PackageName.Exists ? GoNames.Of(file.PackageName) : "";

    /// <summary>Fills a package. Files of another package in the same folder add nothing to it.</summary>
    public static PackageSymbol Collect(PackageSymbol package, IReadOnlyList<GoSyntaxTree> trees, GoDependencies dependencies)
    {
        package.Dependencies = dependencies;
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            var file = new FileScope(package, tree, dependencies);
            package.Add(file);
            if (NameOf(tree) != package.Name || !tree.Root.TryAs<SourceFileSyntax>(out var source))
            {
                continue;
            }

            foreach (var declaration in source.Declarations)
            {
                Collect(package, file, declaration, aliases);
            }
        }

        foreach (var (alias, target) in aliases)
        {
            package.MoveMethods(alias, Follow(aliases, target));
        }

        return package;
    }

    /// <summary>The name behind the last parentheses, star and type arguments of a receiver's type; empty when it is missing.</summary>
    private static string ReceiverName(SyntaxNode receiver, out bool isPointer)
    {
        isPointer = false;
        var type = receiver.Kind == SyntaxKind.ParameterList && receiver.Children.First.TryAs<ParameterDeclarationSyntax>(out var parameter)
            ? parameter.Type : default;
        while (type.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.StarExpression or SyntaxKind.IndexExpression)
        {
            isPointer |= type.Kind == SyntaxKind.StarExpression;
            type = type.Children.First;
        }

        return type.Kind == SyntaxKind.Identifier ? GoNames.Of(type) : "";
    }

    private static void Collect(PackageSymbol package, FileScope file, SyntaxNode declaration, Dictionary<string, string> aliases)
    {
        switch (declaration.Kind)
        {
            case SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration:
                CollectFunction(package, file, declaration.As<FunctionDeclarationSyntax>());
                break;
            case SyntaxKind.TypeDeclaration:
                foreach (var node in declaration.Children)
                {
                    if (node.TryAs<TypeSpecSyntax>(out var spec) && spec.Name.Kind == SyntaxKind.Identifier)
                    {
                        var symbol = new TypeNameSymbol(GoNames.Of(spec.Name), package, spec, file, isPackageLevel: true);
                        Declare(package, spec.Name, symbol);
                        if (spec.IsAlias && spec.Type.Kind == SyntaxKind.Identifier)
                        {
                            aliases.TryAdd(symbol.Name, GoNames.Of(spec.Type));
                        }
                    }
                }

                break;
            case SyntaxKind.ConstDeclaration:
                foreach (var constant in ValueDeclarations.Constants(package, file, declaration, isPackageLevel: true))
                {
                    Declare(package, constant.Declaration, constant);
                }

                break;
            case SyntaxKind.VarDeclaration:
                foreach (var node in declaration.Children)
                {
                    if (node.TryAs<ValueSpecSyntax>(out var spec))
                    {
                        foreach (var variable in ValueDeclarations.PackageVariables(package, file, spec))
                        {
                            Declare(package, variable.Declaration, variable);
                        }
                    }
                }

                break;
        }
    }

    private static void CollectFunction(PackageSymbol package, FileScope file, FunctionDeclarationSyntax function)
    {
        if (!function.Name.Exists)
        {
            return;
        }

        var name = GoNames.Of(function.Name);
        var isPointer = false;
        var receiver = function.Receiver.Exists ? ReceiverName(function.Receiver, out isPointer) : null;
        var symbol = new FunctionSymbol(name, package, function.Name, () => new Checker(package, file).BindSignature(function))
        {
            Syntax = function.Node,
            ReceiverTypeName = receiver,
            HasPointerReceiver = isPointer,
        };
        package.SetDeclared(function.Name, symbol);
        if (receiver is not null)
        {
            package.AddMethod(receiver, symbol);
        }
        else if (name != "init")
        {
            package.Declare(symbol);
        }
    }

    private static void Declare(PackageSymbol package, SyntaxNode name, Symbol symbol)
    {
        package.SetDeclared(name, symbol);
        package.Declare(symbol);
    }

    private static string Follow(Dictionary<string, string> aliases, string name)
    {
        for (var steps = 0; steps < 100 && aliases.TryGetValue(name, out var target); steps++)
        {
            name = target;
        }

        return name;
    }
}
