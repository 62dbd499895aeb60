using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Scanning;

/// <summary>Reads the go.mod files of a repository, which say what its own packages are called.</summary>
internal static class ModuleReader
{
    public static ModuleMap Read(IRepositoryContent content, FileTally files)
    {
        var modules = new List<(string File, GoModFile Content)>();
        foreach (var file in content.Files.Where(file => GoFiles.IsGoMod(file.Path)))
        {
            try
            {
                var module = GoModFile.Parse(content.Read(file));
                modules.Add((file.Path, module));
                if (module.Module is null)
                {
                    files.AddSkipped(file.Path, "no module line");
                }
            }
            catch (UnreadableFileException exception)
            {
                files.AddSkipped(file.Path, exception.Message);

                // It still ends the module around it, under a path that nobody knows.
                modules.Add((file.Path, new GoModFile(null, null)));
            }
        }

        return ModuleMap.Create(modules);
    }
}
