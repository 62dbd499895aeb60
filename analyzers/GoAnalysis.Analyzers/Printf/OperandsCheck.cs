using System.Text.RegularExpressions;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Looks at the operands of a function such as fmt.Println for what was meant for another one.</summary>
internal static partial class OperandsCheck
{
    /// <summary>Checks a call of a function that takes operands of any type.</summary>
    public static void Run(PrintCall call)
    {
        var parameters = call.Signature.Parameters;
        var first = parameters.Count - 1;
        if (call.Arguments.Count <= first || !WrapperInference.TakesAnything(parameters[^1]))
        {
            return;
        }

        if (first == 0 && IsStandardStream(call.Arguments[0]))
        {
            call.Report($"does not take io.Writer but has first arg {ExpressionText.Of(call.Arguments[0])}");
        }

        if (call.ConstantText(call.Arguments[first]) is { } text && Directive(text) is { } directive)
        {
            call.Report($"call has possible formatting directive {directive}");
        }

        if (call.Function.Name.EndsWith("ln", StringComparison.Ordinal) && call.ConstantText(call.Arguments[^1]) is { } last && last.EndsWith('\n'))
        {
            call.Report("arg list ends with redundant newline");
        }

        foreach (var argument in call.Arguments.Skip(first))
        {
            if (call.IsFunctionValue(argument))
            {
                call.Report($"arg {ExpressionText.Of(argument)} is a func value, not called");
            }

            if (call.RecursiveMethod(argument) is { } method)
            {
                call.Report($"arg {ExpressionText.Of(argument)} causes recursive call to {method} method");
            }
        }
    }

    private static bool IsStandardStream(SyntaxNode argument) =>
        argument.TryAs<SelectorExpressionSyntax>(out var selector)
        && selector.Operand.IsIdentifier("os"u8)
        && selector.Selector.Text.StartsWith("Std"u8);

    /// <summary>What looks like a directive. A percent sign at the end is none: it ends a sentence about percentages.</summary>
    private static string? Directive(string text)
    {
        text = text.EndsWith('%') ? text[..^1] : text;
        return text.Contains('%', StringComparison.Ordinal) && DirectivePattern().Match(text) is { Success: true } match ? match.Value : null;
    }

    [GeneratedRegex(@"%[-+#]*(\d+|(\[\d+\])?\*)?\.?(\d+|(\[\d+\])?\*)?(\[\d+\])?[bcdefgopqstvxEFGTUX]", RegexOptions.ECMAScript | RegexOptions.CultureInvariant)]
    private static partial Regex DirectivePattern();
}
