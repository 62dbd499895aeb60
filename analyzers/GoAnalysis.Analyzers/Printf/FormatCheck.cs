using System.Globalization;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Holds the arguments of a call against its format, up to the first directive that is wrong.</summary>
internal readonly struct FormatCheck
{
    private readonly PrintCall call;
    private readonly string format;
    private readonly int first;

    private FormatCheck(PrintCall call, string format, int first)
    {
        this.call = call;
        this.format = format;
        this.first = first;
    }

    /// <summary>Checks a call whose format is constant; it stands before the variadic parameter.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">What the function behaves like.</param>
    public static void Run(PrintCall call, PrintKind kind)
    {
        var place = call.Signature.Parameters.Count - 2;
        if (place >= 0 && place < call.Arguments.Count && call.ConstantText(call.Arguments[place]) is { } format)
        {
            new FormatCheck(call, format, place + 1).Run(kind);
        }
    }

    private int ArgumentCount => call.Arguments.Count;

    private void Run(PrintKind kind)
    {
        if (!format.Contains('%', StringComparison.Ordinal))
        {
            if (ArgumentCount > first)
            {
                call.Report(call.Call.OpeningParenthesis(), "call has arguments but no formatting directives");
            }

            return;
        }

        var reader = new FormatReader(format, first, ArgumentCount);
        var (end, hasIndex) = (first, false);
        while (reader.Next() is { } directive)
        {
            if (!IsRight(directive))
            {
                return;
            }

            if (directive.Verb.Value == 'w' && kind != PrintKind.Errorf)
            {
                call.Report("does not support error-wrapping directive %w");
                return;
            }

            hasIndex |= directive.HasIndex;
            foreach (var star in directive.Stars)
            {
                end = Math.Max(end, star + 1);
            }

            end = directive.IsPercent ? end : Math.Max(end, directive.Argument + 1);
        }

        if (reader.Error is { } error)
        {
            call.Report(error);
        }
        else if (end != ArgumentCount && !hasIndex && !(call.Call.HasEllipsis && end >= ArgumentCount - 1))
        {
            call.Report($"call needs {PrintCall.Count(end - first)} but has {PrintCall.Count(ArgumentCount - first)}");
        }
    }

    private bool IsRight(FormatDirective directive)
    {
        var verb = FormatVerb.Find(directive.Verb);
        var formatsItself = verb is not { Kinds: ArgumentKinds.Error }
            && directive.Argument < ArgumentCount && PrintableTypes.MayFormatItself(TypeOf(call.Arguments[directive.Argument]));
        return (formatsItself || IsKnown(directive, verb))
            && AreStarsRight(directive)
            && (directive.IsPercent || formatsItself || IsArgumentRight(directive, verb!));
    }

    private bool IsKnown(FormatDirective directive, FormatVerb? verb)
    {
        if (verb is null)
        {
            return Fail(directive, $"has unknown verb {directive.Verb}");
        }

        foreach (var flag in directive.Flags)
        {
            // A zero is let through for every verb, as vet does.
            if (flag != '0' && !verb.Flags.Contains(flag, StringComparison.Ordinal))
            {
                return Fail(directive, $"has unrecognized flag {flag}");
            }
        }

        return true;
    }

    private bool AreStarsRight(FormatDirective directive)
    {
        foreach (var star in directive.Stars)
        {
            if (!IsThere(directive, star))
            {
                return false;
            }

            var argument = call.Arguments[star];
            if (!ArgumentMatcher.Matches(ArgumentKinds.Int, TypeOf(argument), out var reason))
            {
                return Fail(directive, $"uses non-int {ExpressionText.Of(argument)}{reason} as argument of *");
            }
        }

        return true;
    }

    private bool IsArgumentRight(FormatDirective directive, FormatVerb verb)
    {
        if (!IsThere(directive, directive.Argument))
        {
            return false;
        }

        var argument = call.Arguments[directive.Argument];
        var character = directive.Verb.Value;
        if (character is not ('p' or 'T') && call.IsFunctionValue(argument))
        {
            return Fail(directive, $"arg {ExpressionText.Of(argument)} is a func value, not called");
        }

        var type = TypeOf(argument);
        if (!ArgumentMatcher.Matches(verb.Kinds, type, out var reason))
        {
            return Fail(directive, $"has arg {ExpressionText.Of(argument)} of wrong type {type}{reason}, see also https://pkg.go.dev/fmt#hdr-Printing");
        }

        return (verb.Kinds & ArgumentKinds.String) == 0 || character == 'T' || directive.Flags.Contains('#', StringComparison.Ordinal)
            || call.RecursiveMethod(argument) is not { } method
            || Fail(directive, $"with arg {ExpressionText.Of(argument)} causes recursive {method} method call");
    }

    /// <summary>
    /// Whether the call has an argument that can be looked at; with an ellipsis its last one stands for any number of them.
    /// </summary>
    private bool IsThere(FormatDirective directive, int argument)
    {
        if (argument < ArgumentCount - 1)
        {
            return true;
        }

        if (call.Call.HasEllipsis)
        {
            return false;
        }

        return argument < ArgumentCount
            || Fail(directive, string.Create(CultureInfo.InvariantCulture, $"reads arg #{argument - first + 1}, but call has {PrintCall.Count(ArgumentCount - first)}"));
    }

    private GoType TypeOf(SyntaxNode argument) => call.Model.OperandType(argument);

    private bool Fail(FormatDirective directive, string message)
    {
        call.Report($"format {directive.Text} {message}");
        return false;
    }
}
