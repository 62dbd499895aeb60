using GoAnalysis.Semantics;

namespace GoAnalysis.Analyzers;

/// <summary>Names of functions as messages and options have them.</summary>
internal static class FunctionNames
{
    /// <summary>
    /// The name that vet shows, which is go/types' full name: <c>fmt.Printf</c>, <c>(*log.Logger).Printf</c>, <c>(testing.TB).Error</c>,
    /// <c>(interface).Error</c>.
    /// </summary>
    public static string ShownName(this FunctionSymbol function)
    {
        var name = function.FullName;
        if (!function.IsMethod)
        {
            return name;
        }

        // Methods of interfaces have no receiver, and what is predeclared or in an interface without a name has no package.
        var receiver = function.Signature.Receiver is { Type.IsUnknown: false } declared ? declared.Type.ToDisplayString()
            : function.Package is null || function.ReceiverTypeName == "interface" ? function.ReceiverTypeName
            : name[..^(function.Name.Length + 1)];
        return $"({receiver}).{function.Name}";
    }

    /// <summary>
    /// A name from an option without the parentheses and the star around a receiver, which is how <see cref="FunctionSymbol.FullName"/>
    /// has it: <c>(*dir/pkg.Type).Method</c> and <c>dir/pkg.Type.Method</c> are one.
    /// </summary>
    public static string WithoutReceiverMarks(string name) => string.Concat(name.Split('(', ')', '*'));
}
