using System.Runtime.CompilerServices;

namespace GoAnalysis.Semantics;

/// <content>From folders to compilations.</content>
public sealed partial class GoWorkspace
{
    private readonly ConditionalWeakTable<GoFolder, WeakLazy<GoPackageCompilations>> compilations = [];
    private GoDependencies? dependencies;

    /// <summary>The packages that compilations of this workspace import: each is read and bound once for all of them.</summary>
    public GoDependencies Dependencies =>
        Volatile.Read(ref dependencies) ?? Interlocked.CompareExchange(ref dependencies, new GoDependencies(this), null) ?? dependencies;

    /// <summary>What is compiled of a folder: its package, with and without tests, the tests from outside, and the files that
    /// are not built. Reads the files; they are parsed and bound when that is asked.</summary>
    /// <param name="folder">One of <see cref="Folders"/>.</param>
    /// <returns>The same object for the same folder as long as somebody holds it; then its trees and symbols are free. What
    /// other packages import of it is not taken from here, but from <see cref="Dependencies"/>.</returns>
    public GoPackageCompilations GetCompilations(GoFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return compilations.GetValue(folder, static _ => new WeakLazy<GoPackageCompilations>()).Get(() => GoPackageCompilations.Create(Load(folder), Dependencies, LanguageReleaseOf(folder)));
    }

    /// <summary>The compilation of a folder.</summary>
    /// <param name="folder">One of <see cref="Folders"/>.</param>
    /// <param name="variant">Which of its files. Default the package without tests.</param>
    /// <returns><see langword="null"/> where the folder has no such files for the chosen platform and settings.</returns>
    public GoCompilation? GetCompilation(GoFolder folder, GoPackageVariant variant = GoPackageVariant.Production) =>
        GetCompilations(folder).Get(variant);

    private static int? LanguageReleaseOf(GoFolder folder) =>
        folder.Module?.File.Go is { } version && BuildContext.TryParseGoRelease(version, out var release) ? release : null;
}
