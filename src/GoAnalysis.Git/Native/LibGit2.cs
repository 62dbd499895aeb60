using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using GoAnalysis.Model;
using LibGit2Sharp;

namespace GoAnalysis.Git.Native;

/// <summary>
/// The native library behind LibGit2Sharp: makes sure that one is loaded, sets the options that reading untrusted
/// repositories needs, and exposes the few functions that read raw objects.
/// </summary>
/// <remarks>
/// LibGit2Sharp's object model is not used for commits: it turns times into <see cref="DateTimeOffset"/> on access and
/// throws on the lying time zones and years that real histories hold (<c>+1459</c> is enough).
/// </remarks>
internal static partial class LibGit2
{
    private const string Library = "goanalysis-libgit2";

    /// <summary>Option <c>GIT_OPT_SET_OWNER_VALIDATION</c> of <c>git_libgit2_opts</c>.</summary>
    private const int SetOwnerValidation = 36;

    /// <summary>Sonames to try where the package's own library is absent; the first is Debian 12's, which is tested.</summary>
    private static readonly string[] SystemNames =
        ["libgit2.so.1.5", "libgit2.so.1.9", "libgit2.so.1.8", "libgit2.so.1.7", "libgit2.so.1.6", "libgit2.so"];

    /// <summary>Extensions of <c>core.repositoryFormatVersion = 1</c> that do not change how objects and refs are read.</summary>
    private static readonly string[] HarmlessExtensions =
        ["partialclone", "worktreeconfig", "preciousobjects", "relativeworktrees"];

    private static readonly Lazy<nint> Handle = new(Load);

    /// <summary>Loads and configures libgit2 on the first call.</summary>
    /// <exception cref="InputException">No usable libgit2 was found.</exception>
    public static void EnsureReady() => _ = Handle.Value;

    [LibraryImport(Library, EntryPoint = "git_odb_open", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OpenObjectDatabase(out ObjectDatabaseHandle database, string objectsFolder);

    [LibraryImport(Library, EntryPoint = "git_odb_free")]
    internal static partial void FreeObjectDatabase(nint database);

    [LibraryImport(Library, EntryPoint = "git_odb_read_header")]
    internal static partial int ReadHeader(out nuint size, out int type, ObjectDatabaseHandle database, in ObjectHash id);

    [LibraryImport(Library, EntryPoint = "git_odb_read")]
    internal static partial int ReadObject(out ObjectHandle gitObject, ObjectDatabaseHandle database, in ObjectHash id);

    [LibraryImport(Library, EntryPoint = "git_odb_object_free")]
    internal static partial void FreeObject(nint gitObject);

    [LibraryImport(Library, EntryPoint = "git_odb_object_data")]
    internal static partial nint ObjectData(ObjectHandle gitObject);

    [LibraryImport(Library, EntryPoint = "git_odb_object_size")]
    internal static partial nuint ObjectSize(ObjectHandle gitObject);

    [LibraryImport(Library, EntryPoint = "git_libgit2_opts")]
    private static partial int SetOption(int option, int value);

    private static nint Load()
    {
        // The event is raised only where the ordinary search finds nothing, so the package's library always wins.
        var sharp = typeof(Repository).Assembly;
        var context = AssemblyLoadContext.GetLoadContext(sharp) ?? AssemblyLoadContext.Default;
        context.ResolvingUnmanagedDll += ResolveSystemLibrary;
        try
        {
            var handle = NativeLibrary.Load(NativeName(sharp), sharp, null);
            NativeLibrary.SetDllImportResolver(
                typeof(LibGit2).Assembly,
                (name, _, _) => name == Library ? handle : 0);
            Configure();
            return handle;
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
        {
            throw new InputException(
                "libgit2 cannot be loaded: neither the library of the LibGit2Sharp package nor one of "
                + string.Join(", ", SystemNames)
                + " was found. Install the system package (Debian: libgit2-1.5), or build again with ./goanalysis.",
                exception);
        }
    }

    private static void Configure()
    {
        // An empty list: no configuration outside the repository has a say in what is read.
        foreach (var level in (ConfigurationLevel[])[ConfigurationLevel.Global, ConfigurationLevel.Xdg, ConfigurationLevel.System, ConfigurationLevel.ProgramData])
        {
            GlobalSettings.SetConfigSearchPaths(level, []);
        }

        GlobalSettings.SetExtensions(HarmlessExtensions);
        // Repositories that another account cloned are the normal case of a nightly batch. Owner validation protects from
        // running what a configuration names; nothing of a repository is ever run here.
#if LIBGIT2SHARP_0_29
        _ = SetOption(SetOwnerValidation, 0);
#else
        GlobalSettings.SetOwnerValidation(false);
#endif
    }

    /// <summary>LibGit2Sharp asks for <c>git2-</c> and the hash that its informational version names after <c>libgit2-</c>.</summary>
    private static string NativeName(Assembly sharp)
    {
        const string Marker = "libgit2-";
        var version = sharp.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        var start = version.IndexOf(Marker, StringComparison.Ordinal);
        if (start < 0)
        {
            return "git2";
        }

        var hash = version[(start + Marker.Length)..];
        var end = hash.IndexOf('.', StringComparison.Ordinal);
        return "git2-" + (end < 0 ? hash : hash[..end]);
    }

    private static nint ResolveSystemLibrary(Assembly assembly, string name)
    {
        if (!name.StartsWith("git2", StringComparison.Ordinal))
        {
            return 0;
        }

        foreach (var systemName in SystemNames)
        {
            if (NativeLibrary.TryLoad(systemName, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}

/// <summary>A <c>git_odb</c>.</summary>
internal sealed class ObjectDatabaseHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibGit2.FreeObjectDatabase(handle);
        return true;
    }
}

/// <summary>A <c>git_odb_object</c>.</summary>
internal sealed class ObjectHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibGit2.FreeObject(handle);
        return true;
    }
}
