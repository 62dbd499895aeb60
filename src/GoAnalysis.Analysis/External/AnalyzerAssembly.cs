using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace GoAnalysis.Analysis;

/// <summary>Rules from outside cannot be loaded; the message says what was found, what was expected and what to do.</summary>
public sealed class AnalyzerLoadException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="innerException">What caused it.</param>
    public AnalyzerLoadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// An assembly with rules: its public analyzers, suppressors and fixes that have a constructor without parameters. It is
/// loaded because somebody names it, and its code runs with all rights of the process: never name one that a scanned repository
/// brings along.
/// </summary>
public sealed class AnalyzerAssembly
{
    private AnalyzerAssembly(string path, IReadOnlyList<DiagnosticAnalyzer> analyzers, IReadOnlyList<CodeFixProvider> codeFixProviders)
    {
        Path = path;
        Analyzers = analyzers;
        CodeFixProviders = codeFixProviders;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Its analyzers and suppressors, by the full names of their types.</summary>
    public IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>Its fixes, by the full names of their types.</summary>
    public IReadOnlyList<CodeFixProvider> CodeFixProviders { get; }

    /// <summary>Loads an assembly; what it needs is looked for beside it, but for GoAnalysis itself.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="AnalyzerLoadException">
    /// It is not there, no assembly, built for another version of GoAnalysis.Analysis, needs what is not there, or has no rules.
    /// </exception>
    public static AnalyzerAssembly Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        path = System.IO.Path.GetFullPath(path);
        if (!File.Exists(path))
        {
            throw new AnalyzerLoadException($"{path}: nothing found there; expected an assembly with rules (.dll)");
        }

        Assembly assembly;
        try
        {
            assembly = new Context(path).LoadFromAssemblyPath(path);
        }
        catch (PlatformNotSupportedException exception)
        {
            throw new AnalyzerLoadException($"{path}: this program is compiled ahead of time and cannot load rules; use the one that runs on .NET", exception);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new AnalyzerLoadException($"{path}: it is no .NET assembly that can be loaded: {exception.Message}", exception);
        }

        CheckVersion(path, assembly);
        var types = TypesOf(path, assembly).Where(static type => type is { IsPublic: true, IsAbstract: false, IsGenericTypeDefinition: false })
            .Where(static type => type.GetConstructor(Type.EmptyTypes) is not null)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .ToList();
        var loaded = new AnalyzerAssembly(path, Make<DiagnosticAnalyzer>(path, types), Make<CodeFixProvider>(path, types));
        return loaded.Analyzers.Count + loaded.CodeFixProviders.Count > 0
            ? loaded
            : throw new AnalyzerLoadException(
                $"{path}: it has no rules; expected a public class that is a {nameof(DiagnosticAnalyzer)}, {nameof(DiagnosticSuppressor)} or {nameof(CodeFixProvider)} and has a public constructor without parameters");
    }

    /// <summary>Below 1.0 every minor version can break what was built for another; from then on every major one.</summary>
    private static void CheckVersion(string path, Assembly assembly)
    {
        var own = typeof(DiagnosticAnalyzer).Assembly.GetName();
        var needed = assembly.GetReferencedAssemblies().FirstOrDefault(name => name.Name == own.Name)?.Version;
        var has = own.Version!;
        if (needed is not null && (needed.Major != has.Major || (has.Major == 0 ? needed.Minor != has.Minor : needed.Minor > has.Minor)))
        {
            throw new AnalyzerLoadException(
                $"{path}: it was built for {own.Name} {needed.ToString(3)} and this is {has.ToString(3)}; build it for {has.ToString(2)}, or use goanalysis {needed.ToString(2)}");
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A trimmed program has no loader, and has left by then.")]
    private static Type[] TypesOf(string path, Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            var missing = exception.LoaderExceptions.Select(static inner => inner is FileNotFoundException { FileName: { } name } ? name.Split(',')[0] : inner?.Message)
                .Distinct().Order(StringComparer.Ordinal);
            throw new AnalyzerLoadException($"{path}: it needs what is not there: {string.Join(", ", missing)}; put it beside the assembly", exception);
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A trimmed program has no loader, and has left by then.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "A trimmed program has no loader, and has left by then.")]
    private static List<T> Make<T>(string path, IEnumerable<Type> types)
        where T : class
    {
        var made = new List<T>();
        foreach (var type in types.Where(typeof(T).IsAssignableFrom))
        {
            try
            {
                made.Add((T)Activator.CreateInstance(type)!);
            }
            catch (TargetInvocationException exception)
            {
                throw new AnalyzerLoadException($"{path}: {type.FullName} cannot be made: {exception.InnerException?.Message}", exception);
            }
        }

        return made;
    }

    /// <summary>Keeps what an assembly needs apart from what other assemblies and the program need. GoAnalysis is the program's.</summary>
    private sealed class Context(string path) : AssemblyLoadContext(System.IO.Path.GetFileNameWithoutExtension(path))
    {
        private readonly string folder = System.IO.Path.GetDirectoryName(path)!;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name is null || assemblyName.Name.StartsWith("GoAnalysis.", StringComparison.Ordinal))
            {
                return null;
            }

            var beside = System.IO.Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
