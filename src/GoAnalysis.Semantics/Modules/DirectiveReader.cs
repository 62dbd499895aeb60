namespace GoAnalysis.Semantics;

/// <summary>Turns the lines of a <c>go.mod</c> or <c>go.work</c> file into values, and gathers what is wrong with them.</summary>
internal sealed class DirectiveReader(List<ModFileError> errors)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Reads the directives that both files have.</summary>
    /// <returns>Whether the line was one of them.</returns>
    public bool TryReadShared(ModFileLine line, SharedDirectives into)
    {
        switch (line.Verb)
        {
            case "go":
                into.Go = Once(line, "go 1.N", IsGoVersion) ?? into.Go;
                return true;
            case "toolchain":
                into.Toolchain = Once(line, "toolchain go1.N", IsToolchain) ?? into.Toolchain;
                return true;
            case "godebug":
                AddGodebug(line, into.Godebugs);
                return true;
            case "replace":
                AddReplacement(line, into.Replacements);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The value of a directive that may stand once; the first one decides.</summary>
    public string? Once(ModFileLine line, string form, Func<string, bool> isValid)
    {
        if (!seen.Add(line.Verb))
        {
            Fail(line, 0, $"found a second '{line.Verb}' directive, expected one");
            return null;
        }

        return Single(line, form, isValid);
    }

    /// <summary>The only word of a line.</summary>
    public string? Single(ModFileLine line, string form, Func<string, bool> isValid)
    {
        if (line.Words.Count != 1 || line.Words[0].IsSymbol)
        {
            Fail(line, line.Words.Count > 1 ? 1 : 0, $"expected the form: {form}");
            return null;
        }

        var value = line.Words[0].Text;
        if (value is null)
        {
            return null;
        }

        if (!isValid(value))
        {
            Fail(line, 0, $"found '{value}', expected the form: {form}");
            return null;
        }

        return value;
    }

    /// <summary>A module path and a version. A version that is none, such as a branch's name, is told and taken as written:
    /// the go command replaces it, so it does not make the line void.</summary>
    public (string Path, string Version)? PathAndVersion(ModFileLine line, string form)
    {
        if (line.Words.Count != 2 || line.Words[0] is not { IsSymbol: false, Text: { } path } || line.Words[1] is not { IsSymbol: false, Text: { } version })
        {
            Fail(line, Math.Min(line.Words.Count, 2), $"expected the form: {form}");
            return null;
        }

        return CheckModule(line, 0, path) ? (path, CheckVersion(line, 1, path, version) ?? version) : null;
    }

    public void AddRetraction(ModFileLine line, List<ModuleRetraction> into)
    {
        var words = line.Words;
        var isInterval = words.Count == 5 && words[0].Is("[") && words[2].Is(",") && words[4].Is("]");
        var (low, high) = isInterval ? (1, 3) : (0, 0);
        if ((!isInterval && words.Count != 1)
            || words[low] is not { IsSymbol: false, Text: { } first }
            || words[high] is not { IsSymbol: false, Text: { } last })
        {
            Fail(line, 0, "expected the form: retract v1.2.3, or retract [v1.2.3, v1.2.9]");
        }
        else if (CheckVersion(line, low, null, first) is { } from && CheckVersion(line, high, null, last) is { } to)
        {
            into.Add(new ModuleRetraction(from, to, line.Documentation, line.Line));
        }
    }

    public void Unknown(ModFileLine line, string file) =>
        errors.Add(new ModFileError(line.Line, 1, $"found the unknown directive '{line.Verb}' in {file}"));

    public static bool IsPath(string value) => value.Length > 0;

    private void AddGodebug(ModFileLine line, List<GodebugSetting> into)
    {
        if (Single(line, "godebug key=value", value => value.IndexOf('=', StringComparison.Ordinal) > 0) is { } setting)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            into.Add(new GodebugSetting(setting[..equals], setting[(equals + 1)..], line.Line));
        }
    }

    private void AddReplacement(ModFileLine line, List<ModuleReplacement> into)
    {
        const string Form = "replace module/path [v1.2.3] => other/module v1.4.5, or => ../folder";
        var words = line.Words;
        var arrow = words.Count > 1 && words[1].Is("=>") ? 1 : 2;
        var count = words.Count - arrow - 1;
        if (words.Count <= arrow || !words[arrow].Is("=>") || count is not (1 or 2)
            || words.Where((word, index) => index != arrow && (word.IsSymbol || word.Text is null)).Any())
        {
            Fail(line, 0, $"expected the form: {Form}");
            return;
        }

        var oldPath = words[0].Text!;
        var oldVersion = arrow == 2 ? words[1].Text : null;
        var newPath = words[arrow + 1].Text!;
        var newVersion = count == 2 ? words[arrow + 2].Text : null;
        var isFolder = ModulePaths.IsFolder(newPath);
        if (newVersion is null && !isFolder)
        {
            Fail(line, arrow + 1, $"found '{newPath}' without a version; a folder begins with ./ or ../");
        }
        else if (newVersion is not null && isFolder)
        {
            Fail(line, arrow + 2, $"found the version '{newVersion}' behind the folder '{newPath}', which has none");
        }
        else if (CheckModule(line, 0, oldPath) && (isFolder || CheckModule(line, arrow + 1, newPath)))
        {
            into.Add(new ModuleReplacement(
                oldPath,
                oldVersion is null ? null : CheckVersion(line, 1, oldPath, oldVersion) ?? oldVersion,
                newPath,
                newVersion is null ? null : CheckVersion(line, arrow + 2, null, newVersion) ?? newVersion,
                line.Line));
        }
    }

    private bool CheckModule(ModFileLine line, int word, string path)
    {
        if (ModulePaths.IsImportPath(path) && ModulePaths.HasAllowedEnding(path))
        {
            return true;
        }

        Fail(line, word, $"found '{path}', expected a module path");
        return false;
    }

    /// <summary>The version in full; <see langword="null"/> for one that is none or not of the module.</summary>
    private string? CheckVersion(ModFileLine line, int word, string? path, string version)
    {
        if (SemanticVersion.Canonical(version) is not { } canonical)
        {
            Fail(line, word, $"found the version '{version}', expected one such as v1.2.3");
            return null;
        }

        if (path is not null && ModulePaths.MismatchedMajor(path, canonical) is { } expected)
        {
            Fail(line, word, $"found the version '{version}' of {path}, expected {expected}");
            return null;
        }

        return canonical;
    }

    private void Fail(ModFileLine line, int word, string message) =>
        errors.Add(new ModFileError(line.Line, word < line.Words.Count ? line.Words[word].Column : line.EndColumn, message));

    private static bool IsToolchain(string name) =>
        name is "default" or "go1" || name.StartsWith("go1.", StringComparison.Ordinal);

    /// <summary>Two or three numbers and an optional pre-release such as <c>rc1</c>; or one number, as old files have it.</summary>
    private static bool IsGoVersion(string version)
    {
        int i = 0;
        for (int part = 0; part < 3; part++)
        {
            int start = i;
            while (i < version.Length && char.IsAsciiDigit(version[i]))
            {
                i++;
            }

            if (i == start)
            {
                return false;
            }

            if (i == version.Length)
            {
                return true;
            }

            if (version[i] != '.')
            {
                break;
            }

            i++;
        }

        int suffix = i;
        while (i < version.Length && char.IsAsciiLetterOrDigit(version[i]))
        {
            i++;
        }

        return i == version.Length && i > suffix && char.IsAsciiLetterLower(version[suffix]);
    }
}

/// <summary>What <c>go.mod</c> and <c>go.work</c> have in common.</summary>
internal sealed class SharedDirectives
{
    public string? Go { get; set; }

    public string? Toolchain { get; set; }

    public List<GodebugSetting> Godebugs { get; } = [];

    public List<ModuleReplacement> Replacements { get; } = [];
}
