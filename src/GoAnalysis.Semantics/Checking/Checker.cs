using System.Runtime.CompilerServices;
using GoAnalysis.Syntax;

namespace GoAnalysis.Semantics;

/// <summary>
/// Finds what names and expressions of one package mean. It binds and reports nothing: what is wrong or not there is
/// unknown, and everything inside it is looked at all the same. What it finds in a compilation's own files is recorded;
/// a checker over a dependency records nothing and looks into no function body.
/// </summary>
internal sealed partial class Checker
{
    /// <summary>Deeper expressions are unknown: no stack is enough for a chain of any length.</summary>
    private const int MaximumDepth = 10_000;

    private readonly PackageSymbol package;
    private Scope scope;
    private SignatureType? function;
    private int depth;

    // The blank type parameters of a method's receiver, which no scope has, by their offsets.
    private Dictionary<int, Symbol>? blankParameters;

    public Checker(PackageSymbol package, Scope scope)
    {
        this.package = package;
        this.scope = scope;
    }

    /// <summary>The value of <c>iota</c> in a constant declaration; −1 elsewhere.</summary>
    public int Iota { get; init; } = -1;

    /// <summary>Where names are looked up if that is behind them: at the line of a constant declaration that repeats one before it.</summary>
    public int LookupFrom { get; init; }

    /// <summary>The name of the type that an interface at the top of the type that is bound is given to.</summary>
    public string? InterfaceOwner { get; set; }

    /// <summary>The package that is looked at.</summary>
    public PackageSymbol Package => package;

    /// <summary>Whether nothing is recorded: the expressions are another declaration's, which are looked at once more.</summary>
    public bool IsSilent { get; init; }

    private GoCompilation? Compilation => IsSilent ? null : package.Compilation;

    /// <summary>Binds a type.</summary>
    public GoType BindType(SyntaxNode node) => TypeOf(node);

    /// <summary>Binds the type of the variable that a value initialises.</summary>
    public GoType BindValue(SyntaxNode value) => VariableType(Assign(value, Expression(value), null));

    /// <summary>Binds the values that initialise variables outside functions.</summary>
    /// <param name="values">The values.</param>
    /// <param name="types">The types of the variables, in their order.</param>
    public void BindValues(SyntaxNodeList values, IReadOnlyList<GoType?> types) => ValueTypes(values, types);

    /// <summary>Binds one of several values that one expression gives.</summary>
    public GoType BindPart(SyntaxNode value, int count, int index) => Spread(Expression(value), count)[index];

    /// <summary>Binds a constant.</summary>
    public Operand BindConstant(SyntaxNode type, SyntaxNode value)
    {
        var declared = type.Exists ? TypeOf(type) : null;
        var operand = value.Exists ? Expression(value) : Operand.Unknown;
        if (declared is not null)
        {
            Assign(value, operand, declared);
            return new Operand(OperandMode.Constant, declared, operand.Value is { } known ? ConstantFolding.Convert(known, operand.Type, declared) : null);
        }

        return operand.Mode == OperandMode.Constant ? operand : Operand.Unknown;
    }

    /// <summary>Binds the fields of a struct or the methods of an interface, so that they are recorded.</summary>
    private static void BindParts(GoType type)
    {
        if (type is StructType structure)
        {
            foreach (var field in structure.Fields)
            {
                _ = field.Type;
            }
        }
        else if (type is InterfaceType contract)
        {
            foreach (var method in contract.ExplicitMethods)
            {
                _ = method.Signature;
            }

            foreach (var bind in contract.Embedded)
            {
                bind();
            }
        }
    }

    private void Record(SyntaxNode node, Operand operand)
    {
        if (Compilation is { } compilation)
        {
            var record = compilation.RecordOf(node.Tree);
            record.SetType(node, operand.Type, operand.Value);
            if (operand.IsUntyped)
            {
                record.SetUntyped(node, new UntypedExpression(operand.Type, operand.Mode == OperandMode.Constant));
            }
        }
    }

    private void RecordSymbol(SyntaxNode identifier, Symbol symbol) => Compilation?.RecordOf(identifier.Tree).SetSymbol(identifier, symbol);

    private void RecordCall(SyntaxNode call, CallTarget target) => Compilation?.RecordOf(call.Tree).SetCall(call, target);

    private Symbol? Lookup(SyntaxNode identifier)
    {
        var symbol = scope.Lookup(GoNames.Of(identifier), Math.Max(identifier.Start, LookupFrom))
            ?? (blankParameters is not null && blankParameters.TryGetValue(identifier.Start, out var parameter) ? parameter : null);
        if (symbol is not null)
        {
            RecordSymbol(identifier, symbol);
        }

        return symbol;
    }

    /// <summary>Declares a name of a function's block.</summary>
    private void Declare(Symbol symbol)
    {
        scope.Declare(symbol);
        if (symbol.Declaration.Exists)
        {
            RecordSymbol(symbol.Declaration, symbol);
        }
    }

    /// <summary>Runs with a scope of its own.</summary>
    private void InScope(SyntaxNode block, Action run)
    {
        var outer = scope;
        scope = outer.Open(block.Start, block.End);
        run();
        scope = outer;
    }

    /// <summary>A checker for what is looked at later, inside the same constant declaration if this one is.</summary>
    private Checker At(Scope where) => new(package, where) { Iota = Iota, IsSilent = IsSilent, LookupFrom = LookupFrom };

    /// <summary>Goes one level deeper; the same depth on every thread that has stack enough for it.</summary>
    private bool TryEnter()
    {
        if (depth >= MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        depth++;
        return true;
    }
}
