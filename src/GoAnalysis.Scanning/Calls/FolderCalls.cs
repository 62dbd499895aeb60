using System.Collections.Concurrent;
using GoAnalysis.Git;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>
/// Lists the calls of one folder. The files that are built form one package, or several where their clauses differ; those
/// that are not built are bound beside the built ones of their name, their own declarations first.
/// </summary>
internal sealed class FolderCalls(
    SourceFolder folder,
    CallsOptions options,
    BuildSelection selection,
    GoDependencies dependencies,
    ConcurrentDictionary<int, List<CallEntry>> byFile,
    ConcurrentQueue<SkippedFile> unreadable)
{
    public void List()
    {
        var parsed = folder.Files
            .Where(file => options.Tests || !IsTest(file))
            .Select(Parse).OfType<ParsedFile>().ToList();
        var built = parsed.Where(static file => file.IsBuilt).ToList();
        foreach (var package in built.GroupBy(static file => file.PackageName))
        {
            // Tests of a package from outside see what its own test files add to it.
            var isExternal = package.All(static file => file.IsTest) && package.Key.EndsWith("_test", StringComparison.Ordinal);
            var tested = isExternal ? built.Where(file => file.PackageName + "_test" == package.Key).ToList() : [];
            var imports = tested.Any(static file => file.IsTest)
                ? dependencies.With(new GoPackageSource(
                    folder.ImportPath, folder.Folder, [.. tested.Select(static file => (file.Tree.Path, file.Tree.Source))], PackageOrigin.Source))
                : dependencies;
            List(isExternal ? folder.ImportPath + "_test" : folder.ImportPath, [.. package], [.. package], imports);
        }

        foreach (var package in parsed.Where(static file => !file.IsBuilt).GroupBy(static file => file.PackageName))
        {
            var rest = built.Where(file => file.PackageName == package.Key);
            var isExternal = package.Key.EndsWith("_test", StringComparison.Ordinal) && package.All(static file => file.IsTest);
            List(isExternal ? folder.ImportPath + "_test" : folder.ImportPath, [.. package], [.. package, .. rest], dependencies);
        }
    }

    private static bool IsTest(SourceFile file) => file.Path.EndsWith("_test.go", StringComparison.Ordinal);

    private ParsedFile? Parse(SourceFile file)
    {
        try
        {
            var bytes = new DiskFileProvider().ReadAllBytes(file.Path);
            var tree = GoSyntaxTree.Parse(bytes, file.Shown);
            var importsC = false;
            foreach (var import in tree.Root.Descendants<ImportSpecSyntax>())
            {
                importsC |= import.PathValue == "C";
            }

            var name = tree.Root.TryAs<SourceFileSyntax>(out var source) ? source.PackageName.ToString() : "";
            return new ParsedFile(file, tree, name, IsTest(file), selection.Includes(Path.GetFileName(file.Path), bytes, importsC));
        }
        catch (UnreadableFileException exception)
        {
            unreadable.Enqueue(new SkippedFile(file.Shown, exception.Message));
            return null;
        }
    }

    private void List(string importPath, IReadOnlyList<ParsedFile> listed, IReadOnlyList<ParsedFile> files, GoDependencies imports)
    {
        var compilation = new GoCompilation(importPath, folder.Folder, [.. files.Select(static file => file.Tree)], imports);
        foreach (var file in listed)
        {
            var model = compilation.GetSemanticModel(file.Tree);
            var calls = new List<CallEntry>();
            foreach (var call in file.Tree.Root.Descendants<CallExpressionSyntax>())
            {
                var target = model.GetCallTarget(call);
                var offset = PlaceOf(call);
                var position = file.Tree.GetPosition(offset);
                calls.Add(new CallEntry(
                    file.File.Shown, offset, position.Line, position.Column, Word(target.Kind), target.FullName, Via(target), !file.IsBuilt));
            }

            byFile[file.File.Index] = [.. calls.OrderBy(static call => call.Offset)];
        }
    }

    /// <summary>The last identifier of the callee, else the callee's start.</summary>
    private static int PlaceOf(CallExpressionSyntax call)
    {
        var callee = call.Function;
        while (callee.Kind is SyntaxKind.ParenthesizedExpression or SyntaxKind.IndexExpression)
        {
            callee = callee.Children.First;
        }

        return callee.TryAs<SelectorExpressionSyntax>(out var selector) && selector.Selector.Exists ? selector.Selector.Start
            : callee.Kind == SyntaxKind.Identifier ? callee.Start
            : call.Function.Exists ? call.Function.Start
            : call.Node.Start;
    }

    private static string Word(CallKind kind) => kind switch
    {
        CallKind.Function => "function",
        CallKind.Method => "method",
        CallKind.Builtin => "builtin",
        CallKind.Conversion => "conversion",
        CallKind.Dynamic => "dynamic",
        _ => "unresolved",
    };

    private static string? Via(CallTarget target) => target.Symbol switch
    {
        null => null,
        UnseenSymbol => "name",
        { Package: null } => "std",
        { Package.Origin: PackageOrigin.Source } => "source",
        { Package.Origin: PackageOrigin.Vendor } => "vendor",
        { Package.Origin: PackageOrigin.Deps } => "deps",
        _ => "std",
    };

    private sealed record ParsedFile(SourceFile File, GoSyntaxTree Tree, string PackageName, bool IsTest, bool IsBuilt);
}
