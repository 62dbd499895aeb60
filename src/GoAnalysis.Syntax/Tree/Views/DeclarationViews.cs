namespace GoAnalysis.Syntax;

/// <summary>A file. https://go.dev/ref/spec#Source_file_organization</summary>
/// <param name="Node">The node.</param>
public readonly record struct SourceFileSyntax(SyntaxNode Node) : ISyntaxView<SourceFileSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.SourceFile;

    /// <inheritdoc/>
    public static SourceFileSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The package clause; no node when it is missing.</summary>
    public SyntaxNode PackageClause => Node.FirstOf(SyntaxKind.PackageClause);

    /// <summary>The name of the package; no node when the clause is broken.</summary>
    public SyntaxNode PackageName => PackageClause.Exists ? PackageClause.Children.First : default;

    /// <summary>The imports of all import declarations, in source order. https://go.dev/ref/spec#Import_declarations</summary>
    public DescendantList<ImportSpecSyntax> Imports => Node.Descendants<ImportSpecSyntax>();

    /// <summary>Import declarations and top-level declarations in source order.</summary>
    public SyntaxNodeList Declarations => Node.ChildrenFrom(PackageClause.Exists ? PackageClause.EndToken : Node.FirstToken);
}

/// <summary>A package clause. https://go.dev/ref/spec#Package_clause</summary>
/// <param name="Node">The node.</param>
public readonly record struct PackageClauseSyntax(SyntaxNode Node) : ISyntaxView<PackageClauseSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.PackageClause;

    /// <inheritdoc/>
    public static PackageClauseSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The name of the package; no node when it is missing.</summary>
    public SyntaxNode Name => Node.Children.First;
}

/// <summary>One import. https://go.dev/ref/spec#Import_declarations</summary>
/// <param name="Node">The node.</param>
public readonly record struct ImportSpecSyntax(SyntaxNode Node) : ISyntaxView<ImportSpecSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ImportSpec;

    /// <inheritdoc/>
    public static ImportSpecSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The alias, <c>_</c> included; no node for a dot import or none.</summary>
    public SyntaxNode Name => Node.Children.First is { Kind: SyntaxKind.Identifier } name ? name : default;

    /// <summary>Whether it is <c>import . "path"</c>.</summary>
    public bool IsDot => Node.Token(Node.FirstToken).Kind == TokenKind.Period;

    /// <summary>The string literal of the path; no node when it is missing.</summary>
    public SyntaxNode Path => Node.Children.Last is { Kind: SyntaxKind.BasicLiteral } path ? path : default;

    /// <summary>The import path, unquoted; empty when it is missing.</summary>
    public string PathValue => Path.Exists ? GoString.Unquote(Path.Text) : "";
}

/// <summary>
/// An import, const, var or type declaration with one specification or a group in parentheses.
/// https://go.dev/ref/spec#Declarations_and_scope
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct DeclarationGroupSyntax(SyntaxNode Node) : ISyntaxView<DeclarationGroupSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ImportDeclaration or SyntaxKind.ConstDeclaration or SyntaxKind.VarDeclaration or SyntaxKind.TypeDeclaration;

    /// <inheritdoc/>
    public static DeclarationGroupSyntax Create(SyntaxNode node) => new(node);

    /// <summary>
    /// The specifications: <see cref="SyntaxKind.ImportSpec"/>, <see cref="SyntaxKind.ConstSpec"/>, <see cref="SyntaxKind.VarSpec"/>
    /// or <see cref="SyntaxKind.TypeSpec"/>.
    /// </summary>
    public SyntaxNodeList Specs => Node.Children;

    /// <summary>Whether they stand in parentheses.</summary>
    public bool IsGrouped => Node.Token(Node.FirstToken + 1).Kind == TokenKind.LeftParen;
}

/// <summary>
/// One line of constants or variables. https://go.dev/ref/spec#Constant_declarations and
/// https://go.dev/ref/spec#Variable_declarations
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct ValueSpecSyntax(SyntaxNode Node) : ISyntaxView<ValueSpecSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ConstSpec or SyntaxKind.VarSpec;

    /// <inheritdoc/>
    public static ValueSpecSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The names, each an <see cref="SyntaxKind.Identifier"/>; at least one.</summary>
    public SyntaxNodeList Names => Node.ChildrenBetween(Node.FirstToken, EndOfNames);

    /// <summary>The type; no node when it is left out.</summary>
    public SyntaxNode Type => Node.ChildrenBetween(EndOfNames, AssignToken < 0 ? Node.EndToken : AssignToken).First;

    /// <summary>The expressions behind <c>=</c>; none where it is left out.</summary>
    public SyntaxNodeList Values => AssignToken < 0 ? default : Node.ChildrenFrom(AssignToken + 1);

    /// <summary>Index behind the last name.</summary>
    private int EndOfNames => SyntaxFacts.EndOfNames(Node);

    /// <summary>Index of <c>=</c>, or −1.</summary>
    private int AssignToken => SyntaxFacts.DirectToken(Node, EndOfNames, TokenKind.Assign);
}

/// <summary>A type definition or alias. https://go.dev/ref/spec#Type_declarations</summary>
/// <param name="Node">The node.</param>
public readonly record struct TypeSpecSyntax(SyntaxNode Node) : ISyntaxView<TypeSpecSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.TypeSpec;

    /// <inheritdoc/>
    public static TypeSpecSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The name, an <see cref="SyntaxKind.Identifier"/>.</summary>
    public SyntaxNode Name => Node.Children.First;

    /// <summary>The type parameters; no node when there are none.</summary>
    public SyntaxNode TypeParameters => Node.FirstOf(SyntaxKind.TypeParameterList);

    /// <summary>Whether it is an alias: <c>type A = B</c>.</summary>
    public bool IsAlias => SyntaxFacts.DirectToken(Node, Node.FirstToken + 1, TokenKind.Assign) >= 0;

    /// <summary>The type that is given the name.</summary>
    public SyntaxNode Type => Node.Children.Last;
}

/// <summary>
/// A function or method. https://go.dev/ref/spec#Function_declarations and https://go.dev/ref/spec#Method_declarations
/// </summary>
/// <param name="Node">The node.</param>
public readonly record struct FunctionDeclarationSyntax(SyntaxNode Node) : ISyntaxView<FunctionDeclarationSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.FunctionDeclaration or SyntaxKind.MethodDeclaration;

    /// <inheritdoc/>
    public static FunctionDeclarationSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The receiver in parentheses; no node for a function.</summary>
    public SyntaxNode Receiver => Node.Kind == SyntaxKind.MethodDeclaration ? Node.Children.First : default;

    /// <summary>The name, an <see cref="SyntaxKind.Identifier"/>.</summary>
    public SyntaxNode Name => Node.FirstOf(SyntaxKind.Identifier);

    /// <summary>The type parameters; no node when there are none.</summary>
    public SyntaxNode TypeParameters => Node.FirstOf(SyntaxKind.TypeParameterList);

    /// <summary>The parameters in parentheses, a <see cref="SyntaxKind.ParameterList"/>.</summary>
    public SyntaxNode Parameters => Node.ChildrenBehind(Name).FirstOf(SyntaxKind.ParameterList);

    /// <summary>The result: a parameter list or a type; no node when there is none.</summary>
    public SyntaxNode Result => SyntaxFacts.Result(Node, Parameters);

    /// <summary>The body; no node for a function that is implemented elsewhere.</summary>
    public SyntaxNode Body => SyntaxFacts.LastBlock(Node);
}

/// <summary>Type parameters in brackets. https://go.dev/ref/spec#Type_parameter_declarations</summary>
/// <param name="Node">The node.</param>
public readonly record struct TypeParameterListSyntax(SyntaxNode Node) : ISyntaxView<TypeParameterListSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.TypeParameterList;

    /// <inheritdoc/>
    public static TypeParameterListSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The type parameters, a <see cref="SyntaxKind.TypeParameterDeclaration"/> for those that share a constraint.</summary>
    public SyntaxNodeList Parameters => Node.Children;
}

/// <summary>Type parameters that share a constraint. https://go.dev/ref/spec#Type_parameter_declarations</summary>
/// <param name="Node">The node.</param>
public readonly record struct TypeParameterDeclarationSyntax(SyntaxNode Node) : ISyntaxView<TypeParameterDeclarationSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.TypeParameterDeclaration;

    /// <inheritdoc/>
    public static TypeParameterDeclarationSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The names, each an <see cref="SyntaxKind.Identifier"/>.</summary>
    public SyntaxNodeList Names => Node.ChildrenBetween(Node.FirstToken, SyntaxFacts.EndOfNames(Node));

    /// <summary>The constraint: a type, <c>~T</c> or a union. https://go.dev/ref/spec#Type_constraints</summary>
    public SyntaxNode Constraint => Node.ChildrenFrom(SyntaxFacts.EndOfNames(Node)).First;
}

/// <summary>A receiver, parameters or results in parentheses. https://go.dev/ref/spec#Function_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct ParameterListSyntax(SyntaxNode Node) : ISyntaxView<ParameterListSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ParameterList;

    /// <inheritdoc/>
    public static ParameterListSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The parameters, a <see cref="SyntaxKind.ParameterDeclaration"/> for those that share a type.</summary>
    public SyntaxNodeList Parameters => Node.Children;
}

/// <summary>Parameters that share a type, or one type without a name. https://go.dev/ref/spec#Function_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct ParameterDeclarationSyntax(SyntaxNode Node) : ISyntaxView<ParameterDeclarationSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.ParameterDeclaration;

    /// <inheritdoc/>
    public static ParameterDeclarationSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Whether it has names.</summary>
    public bool HasNames => (Node.Flags & NodeFlags.HasNames) != 0;

    /// <summary>The names; none when only a type is given.</summary>
    public SyntaxNodeList Names => HasNames ? Node.ChildrenBetween(Node.FirstToken, SyntaxFacts.EndOfNames(Node)) : default;

    /// <summary>The type, a <see cref="SyntaxKind.VariadicType"/> for the last of a variadic function.</summary>
    public SyntaxNode Type => HasNames ? Node.ChildrenFrom(SyntaxFacts.EndOfNames(Node)).First : Node.Children.First;
}

/// <summary>Fields that share a type, or one embedded field. https://go.dev/ref/spec#Struct_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct FieldDeclarationSyntax(SyntaxNode Node) : ISyntaxView<FieldDeclarationSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.FieldDeclaration;

    /// <inheritdoc/>
    public static FieldDeclarationSyntax Create(SyntaxNode node) => new(node);

    /// <summary>Whether it is an embedded field.</summary>
    public bool IsEmbedded => (Node.Flags & NodeFlags.HasNames) == 0;

    /// <summary>The names; none for an embedded field.</summary>
    public SyntaxNodeList Names => IsEmbedded ? default : Node.ChildrenBetween(Node.FirstToken, SyntaxFacts.EndOfNames(Node));

    /// <summary>The type; of an embedded field the type name, <c>*</c> and type arguments included.</summary>
    public SyntaxNode Type => IsEmbedded ? Node.Children.First : Node.ChildrenFrom(SyntaxFacts.EndOfNames(Node)).First;

    /// <summary>The tag, a string literal; no node when there is none.</summary>
    public SyntaxNode Tag => Node.RawKind(Node.EndToken - 1) == TokenKind.String ? Node.Children.Last : default;
}

/// <summary>A method of an interface. https://go.dev/ref/spec#Interface_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct MethodElementSyntax(SyntaxNode Node) : ISyntaxView<MethodElementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.MethodElement;

    /// <inheritdoc/>
    public static MethodElementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>The name, an <see cref="SyntaxKind.Identifier"/>.</summary>
    public SyntaxNode Name => Node.Children.First;

    /// <summary>The parameters in parentheses, a <see cref="SyntaxKind.ParameterList"/>.</summary>
    public SyntaxNode Parameters => Node.FirstOf(SyntaxKind.ParameterList);

    /// <summary>The result: a parameter list or a type; no node when there is none.</summary>
    public SyntaxNode Result => SyntaxFacts.Result(Node, Parameters);
}

/// <summary>An embedded interface, a type or a union of types in an interface. https://go.dev/ref/spec#Interface_types</summary>
/// <param name="Node">The node.</param>
public readonly record struct TypeElementSyntax(SyntaxNode Node) : ISyntaxView<TypeElementSyntax>
{
    /// <inheritdoc/>
    public static bool Accepts(SyntaxKind kind) => kind is SyntaxKind.TypeElement;

    /// <inheritdoc/>
    public static TypeElementSyntax Create(SyntaxNode node) => new(node);

    /// <summary>
    /// The type, <c>~T</c> as a <see cref="SyntaxKind.UnaryExpression"/>, or a union as a
    /// <see cref="SyntaxKind.BinaryExpression"/>.
    /// </summary>
    public SyntaxNode Type => Node.Children.First;
}
