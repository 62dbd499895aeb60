using System.Collections.Concurrent;
using GoAnalysis.Model;
using GoAnalysis.Semantics;

namespace GoAnalysis.Skills;

/// <summary>
/// Turns the references of one file into evidence. One detector serves all files of a repository and all threads: it
/// remembers what each import path maps to and keeps one string a called function, since a repository calls the same few
/// thousand functions over and over.
/// </summary>
public sealed class EvidenceDetector
{
    private static readonly string[] ConstructNames = Enum.GetNames<LanguageConstruct>();

    private readonly SkillTaxonomy taxonomy;
    private readonly ModuleMap modules;
    private readonly ConcurrentDictionary<string, MappedImport> imports = new(StringComparer.Ordinal);
    private readonly Func<string, MappedImport> map;

    /// <summary>Makes a detector for one repository.</summary>
    /// <param name="taxonomy">The skills to look for.</param>
    /// <param name="modules">The repository's modules, which tell its own packages from others.</param>
    public EvidenceDetector(SkillTaxonomy taxonomy, ModuleMap modules)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(modules);
        this.taxonomy = taxonomy;
        this.modules = modules;
        map = Map;
    }

    /// <inheritdoc cref="Detect(RepositoryFile, FileReferences)"/>
    public FileEvidence Detect(string file, FileReferences references) => Detect(new RepositoryFile(file, null), references);

    /// <summary>Collects the evidence of one file. Safe to call in parallel.</summary>
    /// <param name="source">The file. What the repository's <c>.gitattributes</c> say of it outweighs its first lines and folders.</param>
    /// <param name="references">What the file refers to.</param>
    public FileEvidence Detect(RepositoryFile source, FileReferences references)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(references);
        string file = source.Path;
        SourceClass sourceClass = SourceClassifier.Classify(file, source.IsGenerated ?? references.IsGenerated, source.IsVendored);
        string package = FolderConventions.FolderOf(file);
        var mappings = new List<ImportMapping>(references.Imports.Count);
        var evidence = new List<SkillEvidence>();

        foreach (ImportReference import in references.Imports)
        {
            MappedImport mapped = imports.GetOrAdd(import.Path, map);
            if (!mappings.Contains(mapped.Mapping))
            {
                mappings.Add(mapped.Mapping);
            }

            if (mapped.Mapping.Skill is { } skill)
            {
                var location = new SourceLocation(file, import.Line, import.Column);
                evidence.Add(new SkillEvidence(skill, EvidenceKind.Import, mapped.Mapping.Path, location, sourceClass, package));
            }
        }

        IReadOnlyList<CallReference> calls = references.Calls;
        for (int i = 0; i < calls.Count; i++)
        {
            CallReference call = calls[i];
            MappedImport mapped = imports.GetOrAdd(call.ImportPath, map);
            if (mapped.Mapping.Skill is { } skill)
            {
                var location = new SourceLocation(file, call.Line, call.Column);
                evidence.Add(new SkillEvidence(skill, EvidenceKind.Call, mapped.SymbolOf(call.Name), location, sourceClass, package));
            }
        }

        IReadOnlyList<ConstructReference> constructs = references.Constructs;
        for (int i = 0; i < constructs.Count; i++)
        {
            ConstructReference construct = constructs[i];
            if (taxonomy.MatchConstruct(construct.Construct) is { } skill)
            {
                var location = new SourceLocation(file, construct.Line, construct.Column);
                evidence.Add(new SkillEvidence(
                    skill.Id, EvidenceKind.Construct, ConstructNames[(int)construct.Construct], location, sourceClass, package));
            }
        }

        evidence.Sort(EvidenceOrder.WithinFile);
        return new FileEvidence(file, sourceClass, mappings, evidence);
    }

    private MappedImport Map(string importPath)
    {
        bool firstParty = modules.IsFirstParty(importPath);
        string? skill = firstParty ? null : taxonomy.MatchImport(importPath)?.Id;
        return new MappedImport(new ImportMapping(importPath, skill, firstParty));
    }

    private sealed class MappedImport(ImportMapping mapping)
    {
        private readonly ConcurrentDictionary<string, string> symbols = new(StringComparer.Ordinal);

        public ImportMapping Mapping { get; } = mapping;

        public string SymbolOf(string name)
        {
            // The lookup first: GetOrAdd with a capturing factory would allocate on every call.
            return symbols.TryGetValue(name, out string? symbol)
                ? symbol
                : symbols.GetOrAdd(name, string.Concat(Mapping.Path, ".", name));
        }
    }
}
