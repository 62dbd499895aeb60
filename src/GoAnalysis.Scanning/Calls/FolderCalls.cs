using System.Collections.Concurrent;
using GoAnalysis.Model;
using GoAnalysis.Reporting;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>The calls of one file.</summary>
/// <param name="Argument">Index of the argument that it belongs to.</param>
/// <param name="Path">Its path.</param>
/// <param name="Calls">Its calls, by offset.</param>
internal sealed record FileCalls(int Argument, string Path, IReadOnlyList<CallEntry> Calls);

/// <summary>
/// Lists the calls of one folder: of its package, of the tests of the package from outside, and of the files that are not
/// built, which are bound beside the built ones of their name, their own declarations first.
/// </summary>
internal sealed class FolderCalls(
    int argument,
    GoWorkspace workspace,
    GoFolder folder,
    bool tests,
    GoDependencies dependencies,
    ConcurrentQueue<FileCalls> listed,
    ConcurrentQueue<SkippedFile> unreadable)
{
    public void List()
    {
        var package = workspace.Load(folder);
        foreach (var file in package.Unreadable)
        {
            unreadable.Enqueue(file);
        }

        var parsed = package.Files.Where(file => tests || !file.IsTest).Select(static file => new ParsedFile(file, file.Parse())).ToList();
        var own = parsed.Where(static file => file.File.Class is GoFileClass.Production or GoFileClass.Test).ToList();
        var external = parsed.Where(static file => file.File.Class == GoFileClass.ExternalTest).ToList();
        List(package, package.ImportPath, own, own, dependencies);

        // Tests of a package from outside see what its own test files add to it.
        var imports = external.Count > 0 && own.Any(static file => file.File.IsTest)
            ? dependencies.With(new GoPackageSource(
                package.ImportPath, package.Name, package.Folder, [.. own.Select(static file => new GoSourceFile(file.Tree.Path, file.Tree.Source))], PackageOrigin.Source))
            : dependencies;
        List(package, package.ImportPath + "_test", external, external, imports);
        foreach (var rest in parsed.Where(static file => file.File.Class is GoFileClass.Excluded or GoFileClass.Broken).GroupBy(static file => file.File.PackageName))
        {
            var isExternal = rest.Key.EndsWith("_test", StringComparison.Ordinal) && rest.All(static file => file.File.IsTest);
            var beside = own.Concat(external).Where(file => file.File.PackageName == rest.Key);
            List(package, isExternal ? package.ImportPath + "_test" : package.ImportPath, [.. rest], [.. rest, .. beside], dependencies);
        }
    }

    private void List(GoPackage package, string importPath, List<ParsedFile> shown, List<ParsedFile> files, GoDependencies imports)
    {
        if (shown.Count == 0)
        {
            return;
        }

        var compilation = new GoCompilation(importPath, package.Folder, [.. files.Select(static file => file.Tree)], imports);
        foreach (var file in shown)
        {
            var model = compilation.GetSemanticModel(file.Tree);
            var calls = new List<CallEntry>();
            foreach (var call in file.Tree.Root.Descendants<CallExpressionSyntax>())
            {
                var target = model.GetCallTarget(call);
                var offset = PlaceOf(call);
                var position = file.Tree.GetPosition(offset);
                calls.Add(new CallEntry(
                    file.File.Path, offset, position.Line, position.Column, Word(target.Kind), target.FullName, Via(target), file.File.Class == GoFileClass.Excluded));
            }

            listed.Enqueue(new FileCalls(argument, file.File.Path, [.. calls.OrderBy(static call => call.Offset)]));
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

    private sealed record ParsedFile(GoPackageFile File, GoSyntaxTree Tree);
}
