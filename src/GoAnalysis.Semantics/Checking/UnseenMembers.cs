using System.Buffers;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// What is known of members of packages whose source is not there: one that stands in the place of a type somewhere in the
/// compilation is a type, one that is assigned to is a variable. Of the others the name and the call tell whether they are likely
/// to be functions.
/// </summary>
internal sealed class UnseenMembers
{
    /// <summary>
    /// Last words of the names of types: of errors, functions as types, and what is defined on integers and strings. A function
    /// has such a name mostly behind a verb, as in NewError or ParseLevel.
    /// </summary>
    private static readonly string[] NounsOfTypes = ["Error", "Func", "Kind", "Level", "Mode", "Name", "Type"];

    /// <summary>First words that say what a function does; a name that begins with one is no type's.</summary>
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [
            "Accept", "Add", "Allow", "Append", "Apply", "As", "Assert", "Build", "By", "Check", "Clear", "Close", "Convert", "Copy", "Create", "Decode",
            "Delete", "Detect", "Disable", "Enable", "Encode", "Ensure", "Execute", "Expect", "Extract", "Fetch", "Filter", "Find",
            "For", "Format", "From", "Generate", "Get", "Handle", "Has", "Ignore", "In", "Init", "Is", "Join", "List", "Load", "Log",
            "Lookup", "Make", "Map", "Match", "Merge", "Must", "New", "On", "Open", "Parse", "Print", "Put", "Raise", "Read", "Register",
            "Remove", "Render", "Replace", "Report", "Require", "Reset", "Resolve", "Respond", "Return", "Run", "Select", "Send", "Serve",
            "Set", "Show", "Skip", "Split", "Start", "Stop", "Throw", "To", "Trim", "Try", "Unwrap", "Update", "Use", "Validate", "Verify",
            "Wait", "With", "Wrap", "Write",
        ],
        StringComparison.Ordinal);

    private readonly HashSet<(string Path, string Name)> types = [];
    private readonly HashSet<(string Path, string Name)> variables = [];

    public void AddType(UnseenSymbol member) => types.Add((member.Package!.Path, member.Name));

    public void AddVariable(UnseenSymbol member) => variables.Add((member.Package!.Path, member.Name));

    public bool IsVariable(UnseenSymbol member) => variables.Contains((member.Package!.Path, member.Name));

    /// <summary>What a call of a member does: it calls a function unless it is known or likely to be something else.</summary>
    public CallTarget Target(CallTarget target, CallExpressionSyntax call) => target.Symbol is not UnseenSymbol unseen ? target
        : types.Contains((unseen.Package!.Path, unseen.Name)) ? CallTarget.Conversion
        : IsVariable(unseen) ? CallTarget.Dynamic
        : MayBeFunction(unseen.Name, call) ? target
        : CallTarget.Unresolved;

    /// <summary>
    /// Whether a call is likely to be one of a function. A noun in Error is a type, and where the call cannot be a conversion, having
    /// no value that is used or not one argument, a variable such as a handler of errors. The other nouns tell only of conversions.
    /// </summary>
    private static bool MayBeFunction(string name, CallExpressionSyntax call)
    {
        var noun = Array.Find(NounsOfTypes, noun => name.Length > noun.Length && name.EndsWith(noun, StringComparison.Ordinal));
        return noun is null || Verbs.Contains(FirstWord(name)) || (noun != "Error" && !CanBeConversion(call));
    }

    /// <summary>A conversion has one argument, and is used.</summary>
    private static bool CanBeConversion(CallExpressionSyntax call) =>
        call.Arguments.Count == 1 && !call.HasEllipsis
        && call.Node.Parent.Kind is not (SyntaxKind.ExpressionStatement or SyntaxKind.GoStatement or SyntaxKind.DeferStatement);

    /// <summary>What a name begins with, up to its next capital letter behind a small one: Parse of ParseLevel, HTTPE of HTTPError.</summary>
    private static string FirstWord(string name)
    {
        var end = 1;
        while (end < name.Length && !(char.IsUpper(name[end]) && char.IsLower(name[end - 1])))
        {
            end++;
        }

        return name[..end];
    }
}
