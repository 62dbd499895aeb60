namespace GoAnalysis.Semantics;

/// <summary>
/// What a compilation's own files tell of members of packages whose source is not there: one that stands in the place of a type
/// is a type, one that is assigned to is a variable.
/// </summary>
internal sealed class UnseenMembers
{
    private readonly HashSet<(string Path, string Name)> types = [];
    private readonly HashSet<(string Path, string Name)> variables = [];

    public void AddType(UnseenSymbol member) => types.Add((member.Package!.Path, member.Name));

    public void AddVariable(UnseenSymbol member) => variables.Add((member.Package!.Path, member.Name));

    public bool IsType(UnseenSymbol member) => types.Contains((member.Package!.Path, member.Name));

    /// <summary>What a call of a member does: it calls a function unless it is known to be something else.</summary>
    public CallTarget Target(CallTarget target) => target.Symbol is not UnseenSymbol unseen ? target
        : IsType(unseen) ? CallTarget.Conversion
        : variables.Contains((unseen.Package!.Path, unseen.Name)) ? CallTarget.Dynamic
        : target;
}
