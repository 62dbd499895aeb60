// The vocabulary and the lexical specification of Go, https://go.dev/ref/spec#Lexical_elements.
//
// The engine's own lexer (src/GoAnalysis.Syntax/Lexing) is written by hand over bytes; this grammar says what it has
// to produce and numbers the token types that GoParser.g4 and the TokenKind enumeration share. Automatic semicolons
// depend on the token before a line end and are therefore the business of the lexer's superclass, not of a rule.
lexer grammar GoLexer;

// The order is the numbering. Everything that a decision of the parser tests together stands within the first 64, so
// that a set of token types is one 64-bit mask.
tokens {
    // Starts of operands and of types.
    IDENT, INT, FLOAT, IMAG, CHAR, STRING, LPAREN, LBRACK, FUNC, STRUCT, MAP, CHAN, INTERFACE,
    // Prefix operators; MUL also starts a pointer type, ARROW a receive channel type.
    ADD, SUB, NOT, XOR, AND, TILDE, ARROW, MUL,
    // Binary operators that are no prefix operators. BINARY_MUL is '*' after an operand.
    BINARY_MUL, QUO, REM, SHL, SHR, AND_NOT, OR, LAND, LOR, EQL, NEQ, LSS, LEQ, GTR, GEQ,
    // '(' '[' '{' '.' after an operand.
    CALL_LPAREN, INDEX_LBRACK, LITERAL_LBRACE, SELECTOR_PERIOD,
    // '<-' after an operand, and what else makes an expression a statement.
    SEND_ARROW, INC, DEC, DEFINE, ASSIGN,
    ADD_ASSIGN, SUB_ASSIGN, MUL_ASSIGN, QUO_ASSIGN, REM_ASSIGN, AND_ASSIGN, OR_ASSIGN, XOR_ASSIGN,
    SHL_ASSIGN, SHR_ASSIGN, AND_NOT_ASSIGN,
    LBRACE, RPAREN, RBRACK, RBRACE, COMMA, SEMICOLON, COLON,
    // ',' and ';' right before a closing bracket.
    TRAILING_COMMA, TRAILING_SEMICOLON,
    PERIOD, ELLIPSIS,
    // '[' that opens type parameters, '{' that opens the body of a function literal, '<-' right after 'chan',
    // 'else' right before 'if'.
    TYPE_LBRACK, BODY_LBRACE, CHAN_ARROW, ELSE_IF,
    BREAK, CASE, CONST, CONTINUE, DEFAULT, DEFER, ELSE, FALLTHROUGH, FOR, GO, GOTO, IF, IMPORT, PACKAGE, RANGE,
    RETURN, SELECT, SWITCH, TYPE, VAR,
    ILLEGAL, COMMENT
}

FUNC: 'func'; STRUCT: 'struct'; MAP: 'map'; CHAN: 'chan'; INTERFACE: 'interface';
BREAK: 'break'; CASE: 'case'; CONST: 'const'; CONTINUE: 'continue'; DEFAULT: 'default'; DEFER: 'defer'; ELSE: 'else';
FALLTHROUGH: 'fallthrough'; FOR: 'for'; GO: 'go'; GOTO: 'goto'; IF: 'if'; IMPORT: 'import'; PACKAGE: 'package';
RANGE: 'range'; RETURN: 'return'; SELECT: 'select'; SWITCH: 'switch'; TYPE: 'type'; VAR: 'var';

IDENT: LETTER (LETTER | UNICODE_DIGIT)*;

// Imaginary literals first: the longest match wins, and among equals the first rule.
IMAG: (DECIMALS | DECIMAL_INT | BINARY_INT | OCTAL_INT | HEX_INT | DECIMAL_FLOAT | HEX_FLOAT) 'i';
INT: DECIMAL_INT | BINARY_INT | OCTAL_INT | HEX_INT;
FLOAT: DECIMAL_FLOAT | HEX_FLOAT;
CHAR: '\'' (~['\\\n\uFEFF\u0000] | ESCAPE | OCTAL_BYTE | HEX_BYTE | '\\\'') '\'';
STRING: '`' ~[`\uFEFF\u0000]* '`' | '"' (~["\\\n\uFEFF\u0000] | ESCAPE | OCTAL_BYTE | HEX_BYTE | '\\"')* '"';

LPAREN: '('; LBRACK: '['; LBRACE: '{'; RPAREN: ')'; RBRACK: ']'; RBRACE: '}';
ADD: '+'; SUB: '-'; NOT: '!'; XOR: '^'; AND: '&'; TILDE: '~'; ARROW: '<-'; MUL: '*';
QUO: '/'; REM: '%'; SHL: '<<'; SHR: '>>'; AND_NOT: '&^'; OR: '|'; LAND: '&&'; LOR: '||';
EQL: '=='; NEQ: '!='; LSS: '<'; LEQ: '<='; GTR: '>'; GEQ: '>=';
INC: '++'; DEC: '--'; DEFINE: ':='; ASSIGN: '=';
ADD_ASSIGN: '+='; SUB_ASSIGN: '-='; MUL_ASSIGN: '*='; QUO_ASSIGN: '/='; REM_ASSIGN: '%='; AND_ASSIGN: '&=';
OR_ASSIGN: '|='; XOR_ASSIGN: '^='; SHL_ASSIGN: '<<='; SHR_ASSIGN: '>>='; AND_NOT_ASSIGN: '&^=';
COMMA: ','; SEMICOLON: ';'; COLON: ':'; PERIOD: '.'; ELLIPSIS: '...';

LINE_COMMENT: '//' ~[\n\u0000]* -> type(COMMENT), channel(HIDDEN);
GENERAL_COMMENT: '/*' .*? '*/' -> type(COMMENT), channel(HIDDEN);
WHITE_SPACE: [ \t\r]+ -> skip;
NEWLINE: '\n' -> channel(HIDDEN);
BYTE_ORDER_MARK: '\uFEFF' -> skip;

fragment LETTER: [\p{L}_];
fragment UNICODE_DIGIT: [\p{Nd}];

fragment DECIMALS: [0-9] ('_'? [0-9])*;
fragment DECIMAL_INT: '0' | [1-9] ('_'? [0-9])*;
fragment BINARY_INT: '0' [bB] ('_'? [01])+;
fragment OCTAL_INT: '0' [oO]? ('_'? [0-7])+;
fragment HEX_INT: '0' [xX] ('_'? HEX)+;
fragment EXPONENT: [eE] [+-]? DECIMALS;
fragment DECIMAL_FLOAT: DECIMALS '.' DECIMALS? EXPONENT? | DECIMALS EXPONENT | '.' DECIMALS EXPONENT?;
fragment HEX_MANTISSA: ('_'? HEX)+ '.' (HEX ('_'? HEX)*)? | ('_'? HEX)+ | '.' HEX ('_'? HEX)*;
fragment HEX_FLOAT: '0' [xX] HEX_MANTISSA [pP] [+-]? DECIMALS;
fragment HEX: [0-9a-fA-F];

// Surrogate halves and values above U+10FFFF are no code points.
fragment ESCAPE: '\\' [abfnrtv\\] | '\\u' CODE_UNIT | '\\U' ('0000' CODE_UNIT | ('000' [1-9a-fA-F] | '0010') HEX HEX HEX HEX);
fragment CODE_UNIT: [0-9a-cA-CeEfF] HEX HEX HEX | [dD] [0-7] HEX HEX;
fragment OCTAL_BYTE: '\\' [0-3] [0-7] [0-7];
fragment HEX_BYTE: '\\x' HEX HEX;
