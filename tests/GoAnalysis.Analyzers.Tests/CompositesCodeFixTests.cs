using GoAnalysis.Analysis.Testing;

namespace GoAnalysis.Analyzers.Tests;

public class CompositesCodeFixTests
{
    /// <summary>The rest of a file, formatted, with marks, and the same with names of fields, formatted too; marked again where they cannot be told.</summary>
    public static TheoryData<string, string> Literals => new()
    {
        { "var _ = {|GO1023:net.IPNet{nil, nil}|}", "var _ = net.IPNet{IP: nil, Mask: nil}" },
        { "var _ = []net.IPNet{\n\t{|GO1023:{nil, nil}|},\n}", "var _ = []net.IPNet{\n\t{IP: nil, Mask: nil},\n}" },
        { "var _ = []*net.IPNet{{|GO1023:{nil, nil}|}}", "var _ = []*net.IPNet{{IP: nil, Mask: nil}}" },
        {
            "var _ = {|GO1023:net.UDPAddr{\n\tnil,\n\t1,  // a port\n\t\"\", // a zone\n}|}",
            "var _ = net.UDPAddr{\n\tIP:   nil,\n\tPort: 1,  // a port\n\tZone: \"\", // a zone\n}"
        },
        { "var _ = {|GO1023:net.UDPAddr{nil,\n\t1,\n\t\"\"}|}", "var _ = net.UDPAddr{IP: nil,\n\tPort: 1,\n\tZone: \"\"}" },
        { "var _ = {|GO1023:net.UDPAddr{nil, 1,\n\t\"\"}|}", "var _ = net.UDPAddr{IP: nil, Port: 1,\n\tZone: \"\"}" },
        { "var _ = {|GO1023:net.UDPAddr{\n\tnil, 1,\n\t\"\",\n}|}", "var _ = net.UDPAddr{\n\tIP: nil, Port: 1,\n\tZone: \"\",\n}" },
        { "var _ = {|GO1023:net.UDPAddr{\n\tnil,\n\n\t1,\n\t\"\",\n}|}", "var _ = net.UDPAddr{\n\tIP: nil,\n\n\tPort: 1,\n\tZone: \"\",\n}" },
        { "var _ = {|GO1023:net.UDPAddr{\n\tnil,\n\t// A port.\n\t1,\n\t\"\",\n}|}", "var _ = net.UDPAddr{\n\tIP: nil,\n\t// A port.\n\tPort: 1,\n\tZone: \"\",\n}" },
        {
            "var _ = {|GO1023:ast.ValueSpec{\n\tnil,\n\t[]*ast.Ident{\n\t\tnil,\n\t},\n\tnil,\n\tnil,\n\tnil,\n}|}",
            "var _ = ast.ValueSpec{\n\tDoc: nil,\n\tNames: []*ast.Ident{\n\t\tnil,\n\t},\n\tType:    nil,\n\tValues:  nil,\n\tComment: nil,\n}"
        },
        { "var _ = {|GO1023:ast.BadExpr{\n\t1, 2}|}", "var _ = ast.BadExpr{\n\tFrom: 1, To: 2}" },
        { "var _ = {|GO1023:ast.ParenExpr{1, &{|GO1023:ast.BadExpr{1, 2}|}, 3}|}", "var _ = ast.ParenExpr{Lparen: 1, X: &ast.BadExpr{From: 1, To: 2}, Rparen: 3}" },
        { "var _ = {|GO1023:net.OpError{\"\", \"\", nil}|}", "var _ = {|GO1023:net.OpError{\"\", \"\", nil}|}" },
        { "var _ = {|GO1023:net.IPNet{nil, nil, nil}|}", "var _ = {|GO1023:net.IPNet{nil, nil, nil}|}" },
        { "var _ = {|GO1023:net.IPNet{IP: nil, nil}|}", "var _ = {|GO1023:net.IPNet{IP: nil, nil}|}" },
        { "var _ = {|GO1023:sync.Mutex{0, 0}|}", "var _ = {|GO1023:sync.Mutex{0, 0}|}" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void Fix_NamesTheFields_AsGofmtPrintsThem(string declaration, string expected)
    {
        AnalyzerVerifier.VerifyFix<CompositesAnalyzer, CompositesCodeFix>(File(declaration), File(expected));
        if (declaration != expected)
        {
            Assert.Equal(File(expected), Gofmt.Format(File(expected)));
        }
    }

    private static string File(string declaration) =>
        $"package p\n\nimport (\n\t\"go/ast\"\n\t\"net\"\n\t\"sync\"\n)\n\nvar _ ast.Node\nvar _ net.IP\nvar _ sync.Locker\n\n{declaration}\n";
}
