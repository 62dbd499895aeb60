using GoAnalysis.Model;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// Sorts the files of a folder. Which file is of which class, and which of several package names is the folder's, follows
/// go/build, so that the result is the one that <c>go list -e</c> prints.
/// </summary>
/// <param name="importPath">Import path of the folder.</param>
/// <param name="folder">The folder.</param>
/// <param name="context">The platform and settings.</param>
public sealed class PackageBuilder(string importPath, string folder, BuildContext context)
{
    /// <summary>A package that is documentation only: go/build passes over its files.</summary>
    private const string Documentation = "documentation";

    private static readonly GoParseOptions HeadOptions = new() { Mode = GoParseMode.ImportsOnly };

    private readonly List<GoPackageFile> files = [];
    private readonly List<PackageDiagnostic> diagnostics = [];
    private readonly List<SkippedFile> unreadable = [];
    private string packageName = "";
    private string firstFile = "";

    /// <summary>Adds a file. Files must come in the order of their names: the first one names the package.</summary>
    /// <param name="path">Path to show.</param>
    /// <param name="name">Name without folder.</param>
    /// <param name="source">The whole file.</param>
    public void Add(string path, string name, ReadOnlyMemory<byte> source)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(name);
        var head = GoSyntaxTree.Parse(source, path, HeadOptions);
        var header = BuildHeader.Read(source.Span);
        var constraint = BuildConstraint.And(context.ConstraintOfName(name), header.Constraint);
        var file = new GoPackageFile(path, name, head) { Constraint = constraint };
        (file.Class, file.Reason) = Judge(file, header, constraint);
        files.Add(file);
    }

    /// <summary>Records a file that cannot be read.</summary>
    /// <param name="path">Path to show.</param>
    /// <param name="reason">Why not.</param>
    public void AddUnreadable(string path, string reason) => unreadable.Add(new SkippedFile(path, reason));

    /// <summary>The package of the files added.</summary>
    public GoPackage Build()
    {
        if (!files.Exists(file => file.Class is GoFileClass.Production or GoFileClass.Test or GoFileClass.ExternalTest))
        {
            diagnostics.Add(new PackageDiagnostic(folder, 0, 0, "no Go file to build for " + context.Os + "/" + context.Architecture));
        }

        return new GoPackage(importPath, folder, packageName, files) { Diagnostics = diagnostics, Unreadable = unreadable };
    }

    private (GoFileClass Class, string? Reason) Judge(GoPackageFile file, BuildHeader header, BuildConstraint? constraint)
    {
        if (file.Name.StartsWith('_') || file.Name.StartsWith('.'))
        {
            return (GoFileClass.Excluded, $"the name begins with {file.Name[0]}");
        }

        if (context.ConstraintOfName(file.Name) is { } ofName && !context.Satisfies(ofName))
        {
            return (GoFileClass.Excluded, (constraint ?? ofName).ToString());
        }

        if (header.Error is { } headerError)
        {
            return Broken(file, header.Line, 1, headerError);
        }

        if (!context.Satisfies(constraint))
        {
            return (GoFileClass.Excluded, constraint!.ToString());
        }

        return file.PackageName == Documentation && !file.Head.HasErrors
            ? (GoFileClass.Excluded, $"package {Documentation}")
            : JudgeMember(file);
    }

    /// <summary>Of a file that the context takes.</summary>
    private (GoFileClass Class, string? Reason) JudgeMember(GoPackageFile file)
    {
        var name = file.PackageName;
        var isExternal = file.IsTest && name.EndsWith("_test", StringComparison.Ordinal) && name != packageName;
        if (isExternal)
        {
            name = name[..^"_test".Length];
        }

        (GoFileClass, string?)? broken = null;
        if (file.Head.HasErrors)
        {
            var error = file.Head.Diagnostics[0];
            var position = file.Head.GetPosition(error.ByteOffset);
            broken = Broken(file, position.Line, position.Column, error.Message);
        }

        if (packageName.Length == 0)
        {
            (packageName, firstFile) = (name, file.Name);
        }
        else if (name != packageName)
        {
            broken ??= Broken(file, LineOfPackageName(file), 0, $"found packages {packageName} ({firstFile}) and {name} ({file.Name}) in one folder");
        }

        if (file.UsesCgo)
        {
            if (file.IsTest)
            {
                broken ??= Broken(file, file.Imports.First(import => import.Path == "C").Line, 0, "cgo in a test file, which go does not support");
            }
            else if (!context.Cgo)
            {
                return broken ?? (GoFileClass.Excluded, "cgo");
            }
        }

        return broken ?? (isExternal ? GoFileClass.ExternalTest : file.IsTest ? GoFileClass.Test : GoFileClass.Production, null);
    }

    private (GoFileClass Class, string? Reason) Broken(GoPackageFile file, int line, int column, string message)
    {
        diagnostics.Add(new PackageDiagnostic(file.Path, line, column, message));
        return (GoFileClass.Broken, message);
    }

    private static int LineOfPackageName(GoPackageFile file) =>
        file.Head.Root.TryAs<SourceFileSyntax>(out var view) && view.PackageName.Exists
            ? file.Head.GetPosition(view.PackageName.Start).Line
            : 0;
}
