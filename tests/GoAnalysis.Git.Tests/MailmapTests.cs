using System.Text;

namespace GoAnalysis.Git.Tests;

/// <summary>git's own <c>check-mailmap</c> says what is right.</summary>
public class MailmapTests
{
    private static readonly string[] Maps =
    [
        "Proper <commit@x>",
        "<proper@x> <commit@x>",
        "Proper <proper@x> <commit@x>",
        "Proper <proper@x> Commit <commit@x>",
        "<proper@x> Commit <commit@x>",
        "Proper <proper@x> commit <COMMIT@x>",
        "# Proper <commit@x>",
        " # Proper <commit@x>",
        "Proper <commit@x> # comment",
        "Proper <proper@x> <commit@x> # comment",
        "Proper <proper@x> Commit <commit@x> # <other@x>",
        "One <commit@x>\nTwo <commit@x>",
        "One <one@x> <commit@x>\nTwo <commit@x>",
        "<one@x> <commit@x>\nTwo <two@x> Commit <commit@x>",
        "Two <two@x> Commit <commit@x>\nPlain <commit@x>",
        "Proper <proper@x> Somebody <commit@x>",
        "  Proper   Name  <proper@x>   Commit   <commit@x>",
        "Proper <> <commit@x>",
        "Proper <proper@x> <>",
        "Proper <proper@x> Commit <>",
        "Proper <proper@x",
        "Proper proper@x>",
        "<commit@x>",
        "Proper <proper@x><commit@x>",
        "Proper <proper@x> <commit@x",
        "Proper < commit@x >",
        "\tProper\t<commit@x>\r",
        "Прапор <commit@x>",
        "<two@x> Commit <commit@x>\nNamed <commit@x>",
    ];

    [Fact]
    public void EveryForm_MapsAsGitDoes()
    {
        using var sandbox = Sandbox.WithRepository();
        (string Name, string Email)[] people =
            [("Commit", "commit@x"), ("COMMIT", "Commit@X"), ("Another", "commit@x"), ("Commit", "other@x"), ("Proper", "proper@x"), ("Commit", "")];
        foreach (var map in Maps)
        {
            sandbox.Write(".mailmap", map + "\n");
            var mailmap = Mailmap.Parse(Encoding.UTF8.GetBytes(map + "\n"));
            foreach (var (name, email) in people)
            {
                var expected = sandbox.Git("check-mailmap", $"{name} <{email}>");
                var (mappedName, mappedEmail) = mailmap.Map(name, email);
                Assert.Equal((map, expected), (map, $"{mappedName} <{mappedEmail}>"));
            }
        }
    }

    /// <summary>Pieces of lines, as Latin-1 so that any byte can be given.</summary>
    private static readonly string[] Pieces =
    [
        "Ann", "ANN", "Bob", "Proper Name", "\u00e9", "\u00c3\u00a9", "\u00c9", "\u00c3\u0089", "\u00a0", "\u000b", "\u000c", "#", "\"", "<", ">", "<>", "<ann@x>",
        "<ANN@X>", "<bob@x>", "< ann@x >", "<ann@x", "bob@x>", "<\u00e9@x>", "<a b@x>", "<<ann@x>>", " ", "  ", "\t", "\r", "\u0001", "+", "\\", "\0",
    ];

    private static readonly string[] Contacts =
    [
        "Ann <ann@x>", "ANN <ANN@X>", "Bob <bob@x>", "Proper Name <ann@x>", "\u00e9 <ann@x>", "\u00c9 <ann@x>", "\u00c3\u00a9 <\u00e9@x>",
        "\u00c3\u0089 <\u00c3\u0089@x>", "\u00a0 <ann@x>", " Ann  <ann@x>", "Ann < ann@x >", "Ann <>", "<ann@x>", "# <bob@x>", "Ann <<ann@x>>", "Ann Bob <a b@x>",
    ];

    [Fact]
    public void HostileMaps_MapAsGitDoes()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        using var sandbox = Sandbox.WithRepository();
        var contacts = Encoding.Latin1.GetBytes(string.Join('\n', Contacts) + "\n");
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder();
            for (var line = random.Next(1, 30); line > 0; line--)
            {
                for (var piece = random.Next(1, 9); piece > 0; piece--)
                {
                    // A NUL ends the file, so that it may not come often.
                    text.Append(Pieces[random.Next(Pieces.Length - (random.Next(20) == 0 ? 0 : 1))]);
                }

                text.Append(random.Next(9) == 0 ? "\r\n" : "\n");
            }

            var map = Encoding.Latin1.GetBytes(text.ToString());
            Assert.Equal((Seed, round, ByGit(sandbox, map, contacts)), (Seed, round, ByUs(map, Contacts)));
        }
    }

    [Fact]
    public void HugeMap_OfLongLines_MapsAsGitDoes()
    {
        using var sandbox = Sandbox.WithRepository();
        var text = new StringBuilder();
        for (var i = 0; i < 30_000; i++)
        {
            text.Append(i % 7 == 0 ? new string(' ', 2_000) : "").Append($"Proper {i} <proper{i}@x> Name {i % 3} <old{i % 10_000}@x>\n");
        }

        var map = Encoding.Latin1.GetBytes(text.ToString());
        string[] people = ["Name 0 <old5@x>", "name 1 <OLD9999@x>", "Name 2 <old77@x>", "Nobody <old5@x>", "Name 0 <proper5@x>"];
        Assert.Equal(ByGit(sandbox, map, Encoding.Latin1.GetBytes(string.Join('\n', people) + "\n")), ByUs(map, people));
    }

    /// <summary>The map as a blob: a revision's own, which has no limit of a line's length.</summary>
    private static string ByGit(Sandbox sandbox, byte[] map, byte[] contacts) =>
        GitText.Decode(sandbox.GitBytes(contacts, "-c", "mailmap.blob=" + sandbox.WriteObject("blob", map), "check-mailmap", "--stdin"));

    private static string ByUs(byte[] map, string[] contacts)
    {
        var mailmap = Mailmap.Parse(map);
        return string.Concat(contacts.Select(contact =>
        {
            var ident = Ident.Parse(Encoding.Latin1.GetBytes(contact));
            var (name, email) = mailmap.Map(ident.Name, ident.Email);
            return $"{(name.Length > 0 ? name + " " : "")}<{email}>\n";
        }));
    }

    [Fact]
    public void AnyBytes_GiveAMap()
    {
        var random = new Random(20260101);
        var bytes = new byte[2_000];
        for (var round = 0; round < 200; round++)
        {
            random.NextBytes(bytes);
            for (var i = 0; i < 400; i++)
            {
                bytes[random.Next(bytes.Length)] = "<>\n# "u8[random.Next(5)];
            }

            var (_, email) = Mailmap.Parse(bytes).Map("Name", "name@x");
            Assert.NotNull(email);
        }
    }
}
