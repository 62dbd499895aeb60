using System.Text;

namespace GoAnalysis.Git;

/// <summary>
/// What a revision's tree says about how the work is done: whether there are tests, and whether something runs them. Names
/// alone are looked at; no file is read.
/// </summary>
internal sealed class TreeTraits
{
    /// <summary>Most trees that are opened; a repository with tests shows one far earlier.</summary>
    private const int MaxTrees = 50_000;

    private const long MaxTreeBytes = 16 << 20;
    private const int MaxDepth = 50;

    /// <summary>Configurations of continuous integration: files, or folders that hold at least one entry.</summary>
    private static readonly string[] IntegrationPaths =
    [
        ".github/workflows", ".gitlab-ci.yml", ".gitea/workflows", ".forgejo/workflows", ".travis.yml", ".circleci/config.yml",
        ".circleci/config.yaml", "circle.yml", "Jenkinsfile", "azure-pipelines.yml", ".azure-pipelines", "appveyor.yml", ".appveyor.yml",
        ".drone.yml", ".drone.star", ".drone.jsonnet", ".woodpecker.yml", ".woodpecker", "bitbucket-pipelines.yml", ".cirrus.yml",
        ".cirrus.star", ".buildkite", ".semaphore", ".build.yml", ".builds", "cloudbuild.yaml", "cloudbuild.yml", "buildspec.yml",
        ".teamcity", ".workflow", ".tekton", ".prow.yaml", ".prow", "wercker.yml", "codefresh.yml", ".zuul.yaml", ".zuul.d",
    ];

    /// <summary>Folders whose tests are not the repository's own.</summary>
    private static readonly string[] ForeignFolders = ["vendor", "third_party", "Godeps", "testdata", "node_modules"];

    private readonly ObjectStore store;
    private readonly HashSet<ObjectHash> seen = [];
    private bool isCutShort;

    private TreeTraits(ObjectStore store) => this.store = store;

    /// <summary>Looks at a tree.</summary>
    /// <returns>For each trait whether it was found; <see langword="null"/> when the search had to stop before the end.</returns>
    public static (bool? HasTests, bool? HasIntegration) Of(ObjectStore store, ObjectHash root)
    {
        var traits = new TreeTraits(store);
        bool? hasTests = traits.HasTestBelow(root, 0) ? true : traits.isCutShort ? null : false;
        return (hasTests, IntegrationPaths.Any(path => traits.Exists(root, path)));
    }

    private bool HasTestBelow(ObjectHash tree, int depth)
    {
        // Equal trees hold equal names, so that a tree made to unfold into billions of paths is walked once.
        if (!seen.Add(tree))
        {
            return false;
        }

        if (depth > MaxDepth || seen.Count > MaxTrees || store.TryRead(tree, ObjectType.Tree, MaxTreeBytes, out var bytes) != ReadStatus.Done)
        {
            isCutShort = true;
            return false;
        }

        var folders = new List<ObjectHash>();
        var entries = new TreeEntries(bytes);
        while (entries.MoveNext())
        {
            if (entries.Kind == EntryKind.File && entries.Name.EndsWith("_test.go"u8))
            {
                return true;
            }

            if (entries.Kind == EntryKind.Folder && !ForeignFolders.Contains(Encoding.UTF8.GetString(entries.Name)))
            {
                folders.Add(entries.Id);
            }
        }

        return folders.Any(folder => HasTestBelow(folder, depth + 1));
    }

    private bool Exists(ObjectHash tree, string path)
    {
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (Find(tree, Encoding.UTF8.GetBytes(parts[i])) is not { } found)
            {
                return false;
            }

            if (found.Kind == EntryKind.File)
            {
                return i == parts.Length - 1;
            }

            tree = found.Id;
        }

        return store.TryRead(tree, ObjectType.Tree, MaxTreeBytes, out var bytes) == ReadStatus.Done && bytes.Length > 0;
    }

    private (EntryKind Kind, ObjectHash Id)? Find(ObjectHash tree, byte[] name)
    {
        if (store.TryRead(tree, ObjectType.Tree, MaxTreeBytes, out var bytes) == ReadStatus.Done)
        {
            var entries = new TreeEntries(bytes);
            while (entries.MoveNext())
            {
                if (entries.Kind is EntryKind.File or EntryKind.Folder && entries.Name.SequenceEqual(name))
                {
                    return (entries.Kind, entries.Id);
                }
            }
        }

        return null;
    }
}
