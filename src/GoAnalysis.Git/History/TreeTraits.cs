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
    /// <returns>For each trait whether it was found; <see langword="null"/> when it was not and something could not be looked at.</returns>
    public static (bool? HasTests, bool? HasIntegration) Of(ObjectStore store, ObjectHash root)
    {
        var traits = new TreeTraits(store);
        bool? hasTests = traits.Known(traits.HasTestBelow(root, 0));
        traits.isCutShort = false;
        return (hasTests, traits.Known(IntegrationPaths.Any(path => traits.Exists(root, path))));
    }

    private bool? Known(bool isFound) => isFound ? true : isCutShort ? null : false;

    private bool HasTestBelow(ObjectHash tree, int depth)
    {
        // Equal trees hold equal names, so that a tree made to unfold into billions of paths is walked once.
        if (!seen.Add(tree))
        {
            return false;
        }

        if (depth > MaxDepth || seen.Count > MaxTrees)
        {
            isCutShort = true;
            return false;
        }

        if (!TryRead(tree, out var bytes))
        {
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

    private bool TryRead(in ObjectHash tree, out byte[] bytes)
    {
        var isRead = store.TryRead(tree, ObjectType.Tree, MaxTreeBytes, out bytes) == ReadStatus.Done;
        isCutShort |= !isRead;
        return isRead;
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

        return TryRead(tree, out var bytes) && bytes.Length > 0;
    }

    private (EntryKind Kind, ObjectHash Id)? Find(ObjectHash tree, byte[] name)
    {
        if (TryRead(tree, out var bytes))
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
