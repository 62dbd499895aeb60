using GoAnalysis.Reporting;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Scanning;

/// <summary>The calls of one file.</summary>
/// <param name="Argument">Index of the argument that it belongs to.</param>
/// <param name="Path">Its path.</param>
/// <param name="Calls">Its calls, by offset.</param>
/// <param name="FirstError">Its first syntax error; <see langword="null"/> for a file without.</param>
internal sealed record FileCalls(int Argument, string Path, IReadOnlyList<CallEntry> Calls, ParseError? FirstError)
{
    /// <summary>Lists the calls of a file.</summary>
    public static FileCalls Of(int argument, GoCompiledFile file)
    {
        var calls = new List<CallEntry>();
        foreach (var call in file.Tree.Root.Descendants<CallExpressionSyntax>())
        {
            var target = file.Model.GetCallTarget(call);
            var offset = PlaceOf(call);
            var position = file.Tree.GetPosition(offset);
            calls.Add(new CallEntry(
                file.File.Path, offset, position.Line, position.Column, Word(target.Kind), target.FullName, Via(target), file.File.Class == GoFileClass.Excluded));
        }

        return new FileCalls(argument, file.File.Path, [.. calls.OrderBy(static call => call.Offset)], SyntaxErrors.Of(file.Tree, file.File.Path) is [var first, ..] ? first : null);
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
}
