using System.Numerics;
using GoAnalysis.Semantics;
using GoAnalysis.Syntax;

namespace GoAnalysis.Analyzers;

/// <summary>Tells what constant conditions rule out, as code for another processor does with the size of a word.</summary>
internal static class DeadBranches
{
    /// <summary>Whether a node is in a branch of an if, or in a clause of a switch, that a constant condition rules out.</summary>
    /// <param name="node">The node.</param>
    /// <param name="model">The model of its file.</param>
    public static bool IsDead(SyntaxNode node, SemanticModel model)
    {
        for (var outer = node.Parent; outer.Exists; outer = outer.Parent)
        {
            if (outer.TryAs<IfStatementSyntax>(out var branch)
                && (node == branch.Body || node == branch.Else)
                && model.GetTypeInfo(branch.Condition).ConstantValue?.Boolean == (node == branch.Else))
            {
                return true;
            }

            if (node.TryAs<CaseClauseSyntax>(out var clause) && outer.Kind == SyntaxKind.SwitchStatement && IsNeverTaken(clause, outer.As<SwitchStatementSyntax>(), model))
            {
                return true;
            }

            node = outer;
        }

        return false;
    }

    /// <summary>Whether all expressions of a clause are constants other than the tag, which is true where it is left out.</summary>
    private static bool IsNeverTaken(CaseClauseSyntax clause, SwitchStatementSyntax statement, SemanticModel model)
    {
        BigInteger? tag = null;
        if (clause.IsDefault || (statement.Tag.Exists && (tag = model.GetTypeInfo(statement.Tag).ConstantValue?.Integer) is null))
        {
            return false;
        }

        foreach (var expression in clause.Expressions)
        {
            var value = model.GetTypeInfo(expression).ConstantValue;
            if (tag is null ? value?.Boolean != false : value?.Integer is null || value.Integer == tag)
            {
                return false;
            }
        }

        return true;
    }
}
