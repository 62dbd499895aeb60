// Go up to and including 1.26, https://go.dev/ref/spec, as an LL(1) grammar.
//
// One token of look-ahead is enough because the token stream settles what Go's grammar leaves open (see
// grammar/README.md): the lexer retags ',' and ';' before a closing bracket, '<-' after 'chan' and 'else' before 'if';
// the actions below retag the current token where only the parser knows what stands before it. No action takes an
// argument, and none builds: nodes come from the rules themselves, by rule index, in SyntaxTreeBuilder.
//
// Where go/parser reads a superset of Go, this grammar does too. What it reads and Go refuses (a label that is no
// identifier, a condition that is an assignment …) is refused by the tree builder, which sees the finished construct.
//
// Rules named …Tail continue what their caller has begun: their node starts where the caller started.
parser grammar GoParser;

options {
    tokenVocab = GoLexer;
    superClass = GoParserBase;
}

sourceFile
    : packageClause SEMICOLON (importDeclaration SEMICOLON)* (topLevelDeclaration SEMICOLON)* EOF
    ;

// Where recovery resumes at a declaration. It sees the end of the file at the next one.
resumedDeclarations
    : (topLevelDeclaration SEMICOLON)* EOF
    ;

packageClause
    : PACKAGE IDENT
    ;

// ---- Declarations

importDeclaration
    : IMPORT (importSpec | LPAREN (importSpec (SEMICOLON importSpec)* TRAILING_SEMICOLON?)? RPAREN)
    ;

importSpec
    : (IDENT | PERIOD)? STRING
    ;

topLevelDeclaration
    : constDeclaration
    | typeDeclaration
    | varDeclaration
    | functionDeclaration
    ;

constDeclaration
    : CONST (constSpec | LPAREN (constSpec (SEMICOLON constSpec)* TRAILING_SEMICOLON?)? RPAREN)
    ;

constSpec
    : IDENT (COMMA IDENT)* type? valuesTail?
    ;

varDeclaration
    : VAR (varSpec | LPAREN (varSpec (SEMICOLON varSpec)* TRAILING_SEMICOLON?)? RPAREN)
    ;

varSpec
    : IDENT (COMMA IDENT)* type? valuesTail?
    ;

valuesTail
    : ASSIGN expressionList
    ;

typeDeclaration
    : TYPE (typeSpec | LPAREN (typeSpec (SEMICOLON typeSpec)* TRAILING_SEMICOLON?)? RPAREN)
    ;

typeSpec
    : IDENT {this.RetagTypeParametersOrArray();} typeParameters? ASSIGN? type
    ;

functionDeclaration
    : FUNC parameters? IDENT {this.RetagTypeParameters();} typeParameters? parameters result? functionDeclarationBody?
    ;

// The action moves to the closing brace where bodies are not wanted.
functionDeclarationBody
    : LBRACE {this.SkipBody();} statementList RBRACE
    ;

typeParameters
    : TYPE_LBRACK typeParameterDeclaration (COMMA typeParameterDeclaration)* TRAILING_COMMA? RBRACK
    ;

typeParameterDeclaration
    : IDENT (typeConstraint | variadicType)?
    ;

// What begins with brackets could also be type arguments, and the name before it a type's: the tree builder refuses that.
typeConstraint
    : (arrayTypeOrInstance | underlyingTerm | typeName | parenthesizedType | typeLiteral) unionTail*
    ;

parameters
    : LPAREN (parameterDeclaration (COMMA parameterDeclaration)* TRAILING_COMMA?)? RPAREN
    ;

// A name with a type, or a type alone, or a name alone: which, is known at the end of the list.
parameterDeclaration
    : IDENT (qualifierTail typeArgumentsTail? | variadicType | arrayTypeOrInstance | typeName | parenthesizedType | typeLiteral)?
    | variadicType
    | arrayType
    | parenthesizedType
    | typeLiteral
    ;

variadicType
    : ELLIPSIS type
    ;

result
    : parameters
    | typeName
    | arrayType
    | typeLiteral
    ;

// ---- Types

type
    : typeName
    | arrayType
    | parenthesizedType
    | typeLiteral
    ;

typeName
    : IDENT qualifierTail? typeArgumentsTail?
    ;

qualifierTail
    : PERIOD IDENT
    ;

typeArgumentsTail
    : LBRACK {this.Nest();} type (COMMA type)* TRAILING_COMMA? {this.Unnest();} RBRACK
    ;

// The first argument may turn out to be the name of a type parameter, which a method cannot have: go/parser reads it as
// an expression.
elementArgumentsTail
    : LBRACK {this.Nest();} {this.AllowInferredLength();} expressionOrType (COMMA type)* TRAILING_COMMA? {this.Unnest();} RBRACK
    ;

parenthesizedType
    : LPAREN type RPAREN
    ;

typeLiteral
    : pointerType
    | functionType
    | structType
    | interfaceType
    | mapType
    | channelType
    | receiveChannelType
    ;

arrayType
    : LBRACK (RBRACK | {this.Nest();} (ELLIPSIS | expression) {this.Unnest();} RBRACK) type
    ;

// After the name of a parameter or field: an array or slice type, or type arguments of what was a type's name. The
// element type tells.
arrayTypeOrInstance
    : LBRACK (RBRACK elementType | {this.Nest();} expressionOrType expressionOrTypeListTail? {this.Unnest();} RBRACK elementType?)
    ;

expressionOrTypeListTail
    : (COMMA expressionOrType)+
    ;

elementType
    : type
    ;

pointerType
    : MUL type
    ;

functionType
    : FUNC parameters result?
    ;

mapType
    : MAP LBRACK type RBRACK type
    ;

channelType
    : CHAN CHAN_ARROW? type
    ;

receiveChannelType
    : ARROW CHAN {this.RetagElementArrow();} type
    ;

structType
    : STRUCT LBRACE (fieldDeclaration (SEMICOLON fieldDeclaration)* TRAILING_SEMICOLON?)? RBRACE
    ;

fieldDeclaration
    : ( IDENT (qualifierTail typeArgumentsTail? | (COMMA IDENT)+ type | arrayTypeOrInstance | typeName | parenthesizedType | typeLiteral)?
      | pointerType
      | parenthesizedType
      ) STRING?
    ;

interfaceType
    : INTERFACE LBRACE (interfaceElement (SEMICOLON interfaceElement)* TRAILING_SEMICOLON?)? RBRACE
    ;

interfaceElement
    : IDENT (parameters result? | (qualifierTail typeArgumentsTail? | elementArgumentsTail)? unionTail*)
    | (underlyingTerm | arrayType | parenthesizedType | typeLiteral) unionTail*
    ;

unionTail
    : OR typeTerm
    ;

typeTerm
    : underlyingTerm
    | type
    ;

underlyingTerm
    : TILDE type
    ;

// ---- Expressions. Binary operators are one flat loop: precedence is the tree builder's.

expressionList
    : expression expressionListTail?
    ;

expressionListTail
    : (COMMA expression)+
    ;

// A type literal is an operand, but only some places take a type for a value: the others refuse it at the end of this rule.
expression
    : expressionOrType
    ;

expressionOrType
    : unaryExpression
      ( {this.AtBinaryOperator();}
        (LOR | LAND | EQL | NEQ | LSS | LEQ | GTR | GEQ | ADD | SUB | OR | XOR | BINARY_MUL | QUO | REM | SHL | SHR | AND | AND_NOT)
        unaryExpression
      )*
    ;

unaryExpression
    : (ADD | SUB | NOT | XOR | AND | TILDE | ARROW | MUL)*
      {this.BeginOperand();}
      ( (IDENT | INT | FLOAT | IMAG | CHAR | STRING)
      | parenthesizedExpression
      | functionTypeOrLiteral
      | arrayType
      | structType
      | mapType
      | channelType
      | interfaceType
      )
      {this.RetagAfterOperand();}
      ((selectorTail | indexTail | callTail | literalTail) {this.RetagAfterOperand();})*
    ;

parenthesizedExpression
    : LPAREN {this.Nest();} expressionOrType {this.Unnest();} RPAREN
    ;

functionTypeOrLiteral
    : functionType {this.RetagFunctionBody();} functionBody?
    ;

functionBody
    : BODY_LBRACE {this.Nest();} statementList {this.Unnest();} RBRACE
    ;

selectorTail
    : SELECTOR_PERIOD (IDENT | LPAREN (TYPE | type) RPAREN)
    ;

indexTail
    : INDEX_LBRACK {this.Nest();} (expressionOrType (sliceTail | (COMMA type)* TRAILING_COMMA?) | sliceTail) {this.Unnest();} RBRACK
    ;

sliceTail
    : COLON expression? sliceMaximumTail?
    ;

sliceMaximumTail
    : COLON expression?
    ;

callTail
    : CALL_LPAREN {this.Nest();} (expressionOrType (COMMA expressionOrType)* ELLIPSIS? TRAILING_COMMA?)? {this.Unnest();} RPAREN
    ;

literalTail
    : LITERAL_LBRACE elementList RBRACE
    ;

literalValue
    : LBRACE elementList RBRACE
    ;

elementList
    : {this.Nest();} (element (COMMA element)* TRAILING_COMMA?)? {this.Unnest();}
    ;

element
    : (expression | literalValue) keyedTail?
    ;

keyedTail
    : COLON (expression | literalValue)
    ;

// ---- Statements

block
    : LBRACE statementList RBRACE
    ;

// An empty statement has no rule: it is a ';' with no statement before it.
statementList
    : statement? (SEMICOLON statement?)* TRAILING_SEMICOLON?
    ;

statement
    : constDeclaration
    | typeDeclaration
    | varDeclaration
    | simpleOrLabeledStatement
    | goStatement
    | deferStatement
    | returnStatement
    | branchStatement
    | block
    | ifStatement
    | switchStatement
    | selectStatement
    | forStatement
    ;

simpleOrLabeledStatement
    : expressionList (labelTail | assignmentTail | sendTail | incDecTail)?
    ;

simpleStatement
    : expressionList (assignmentTail | sendTail | incDecTail)?
    ;

labelTail
    : COLON statement?
    ;

assignmentTail
    : (DEFINE | ASSIGN) (rangeTail | expressionList)
    | ( ADD_ASSIGN | SUB_ASSIGN | MUL_ASSIGN | QUO_ASSIGN | REM_ASSIGN | AND_ASSIGN | OR_ASSIGN | XOR_ASSIGN
      | SHL_ASSIGN | SHR_ASSIGN | AND_NOT_ASSIGN
      ) expressionList
    ;

rangeTail
    : RANGE expression
    ;

sendTail
    : SEND_ARROW expression
    ;

incDecTail
    : INC
    | DEC
    ;

goStatement
    : GO expressionOrType
    ;

deferStatement
    : DEFER expressionOrType
    ;

returnStatement
    : RETURN expressionList?
    ;

branchStatement
    : (BREAK | CONTINUE | GOTO) IDENT?
    | FALLTHROUGH
    ;

ifStatement
    : IF header block elseIf* (ELSE block)?
    ;

// A chain is a loop here, so that its length does not cost stack; the tree nests it.
elseIf
    : ELSE_IF IF header block
    ;

// The clauses between a keyword and its block: '{' after a name is the block's there.
header
    : {this.BeginHeader();} headerStatement? (SEMICOLON headerStatement?)? {this.EndHeader();}
    ;

headerStatement
    : expressionList (assignmentTail | sendTail | incDecTail)?
    ;

switchStatement
    : SWITCH header LBRACE caseClause* RBRACE
    ;

caseClause
    : (CASE caseItem (COMMA caseItem)* | DEFAULT) COLON statementList
    ;

caseItem
    : {this.AllowInferredLength();} expressionOrType
    ;

selectStatement
    : SELECT LBRACE communicationClause* RBRACE
    ;

communicationClause
    : (CASE simpleStatement | DEFAULT) COLON statementList
    ;

forStatement
    : FOR forHeader block
    ;

forHeader
    : {this.BeginHeader();} (rangeTail | headerStatement forClauseTail? | forClauseTail)? {this.EndHeader();}
    ;

forClauseTail
    : SEMICOLON expression? SEMICOLON simpleStatement?
    ;
