using GoAnalysis.Analysis;

namespace GoAnalysis.Analyzers;

/// <summary>Which functions of package fmt a function behaves like.</summary>
internal enum PrintKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>fmt.Print and fmt.Println: operands alone.</summary>
    Print,

    /// <summary>fmt.Printf: a format and operands.</summary>
    Printf,

    /// <summary>fmt.Errorf: a format that can wrap errors by <c>%w</c>.</summary>
    Errorf,
}

/// <summary>A function passes its format and operands on to one that prints.</summary>
/// <param name="Kind">What it behaves like.</param>
internal sealed record PrintWrapper(PrintKind Kind) : AnalysisFact
{
    /// <summary>The fact as vet writes it, such as <c>printfWrapper</c>.</summary>
    public override string ToString() => Kind switch
    {
        PrintKind.Print => "printWrapper",
        PrintKind.Printf => "printfWrapper",
        PrintKind.Errorf => "errorfWrapper",
        _ => "",
    };
}
