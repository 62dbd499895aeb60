using System.Globalization;
using GoAnalysis.Analysis;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>A call of a function that prints: what both ways to check it share.</summary>
internal readonly struct PrintCall
{
    private readonly SyntaxNodeAnalysisContext context;

    public PrintCall(SyntaxNodeAnalysisContext context, CallExpressionSyntax call, FunctionSymbol function, SignatureType signature)
    {
        this.context = context;
        Call = call;
        Function = function;
        Signature = signature;
        Arguments = [.. call.Arguments];
    }

    /// <summary>The call.</summary>
    public CallExpressionSyntax Call { get; }

    /// <summary>What is called.</summary>
    public FunctionSymbol Function { get; }

    /// <summary>Its type at the call, a variadic one: of a method expression with the receiver as first parameter.</summary>
    public SignatureType Signature { get; }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<SyntaxNode> Arguments { get; }

    /// <summary>What can be asked of the file.</summary>
    public SemanticModel Model => context.SemanticModel;

    /// <summary>Reports the call.</summary>
    /// <param name="message">The message behind the function's name.</param>
    public void Report(string message) => Report(Call.Node.GetLocation(), message);

    /// <summary>Reports a place of the call.</summary>
    /// <param name="location">The place.</param>
    /// <param name="message">The message behind the function's name.</param>
    public void Report(Location location, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(PrintfAnalyzer.Rule, location, $"{Function.ShownName()} {message}"));

    /// <summary>The value of an argument that is a constant string; null for any other.</summary>
    public string? ConstantText(SyntaxNode argument) => Model.GetTypeInfo(argument).ConstantValue?.Text;

    /// <summary>Whether an argument is a function, which prints as its address. A defined type may have methods to print itself.</summary>
    public bool IsFunctionValue(SyntaxNode argument) => Model.GetTypeInfo(argument).Type is SignatureType;

    /// <summary>
    /// The method that prints an argument by itself, and so for ever: the argument is the receiver, or a pointer to it, of the
    /// method String or Error around the call.
    /// </summary>
    /// <returns>The method's name as shown; null where there is no such method.</returns>
    public string? RecursiveMethod(SyntaxNode argument)
    {
        var operand = argument.TryAs<UnaryExpressionSyntax>(out var unary) && unary.Operator == TokenKind.And ? unary.Operand : argument;
        if (operand.Kind != SyntaxKind.Identifier || EnclosingMethod(argument) is not { Exists: true } name)
        {
            return null;
        }

        var type = Model.GetTypeInfo(argument).Type;
        return PrintableTypes.MethodSymbol(type, name.ToString(), Function.Package is null ? null : context.Compilation.Package) is var (method, signature)
            && method.Origin.Declaration == name
            && PrintableTypes.IsStringMethod(signature)
            && method.Origin.Signature.Receiver is { Declaration: { Exists: true } receiver }
            && Model.GetSymbolInfo(operand)?.Declaration == receiver
            && !PrintableTypes.MayFormatItself(type)
                ? method.Origin.ShownName()
                : null;
    }

    /// <summary>A number of things, as in <c>1 arg</c>.</summary>
    public static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} arg{(count == 1 ? "" : "s")}");

    /// <summary>The name of the method String or Error around a node; no node where there is none.</summary>
    private static SyntaxNode EnclosingMethod(SyntaxNode node)
    {
        while (node.Exists && node.Kind != SyntaxKind.MethodDeclaration)
        {
            node = node.Parent;
        }

        var name = node.TryAs<FunctionDeclarationSyntax>(out var method) ? method.Name : default;
        return name.IsIdentifier("String"u8) || name.IsIdentifier("Error"u8) ? name : default;
    }
}
