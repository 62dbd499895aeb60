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
