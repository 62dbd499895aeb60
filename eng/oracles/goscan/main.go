// Goscan writes hostile sources and what go/scanner says of them: the data of
// the test ScannerExpectationTests, made by eng/scanner-expectations.sh. The
// sources are a function of the seed.
//
//	goscan -seed S -count N
//
// A line a source, parts separated by tabs: the source, its tokens as
// "<name> <offset>" joined by ';', its errors as
// "<offset> <line> <column> <message>" joined by ';', the first of each line as
// go/parser reports them. Bytes that are not printable ASCII, and '\' and
// ';', stand as \xHH.
package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"go/scanner"
	"go/token"
	"log"
	"math/rand"
	"os"
	"strings"
)

// Pieces are what sources are joined from: literals and what is almost one.
var pieces = []string{
	"x", "1", "+", "-", ".", "_", "e", "p", "i", "\"", "'", "`", "\\", "/", "*", "//", "/*", "*/", " ", "\n", "\t", "\r", "\r\n",
	"0x", "0X", "0b", "0o", "0O7", "0b2", "0b102", "08", "089.5", "09i", "0o8", "0xg", "1_", "_1", "1__0", "0_8", "0x_1", "0x1_",
	"1e", "1e+", "1e-_1", "1e5_", "1E5", "1p2", "0x1e+2", "0x1.0", "0x1.p1", "0x.p1", "0x.8p-1_0", "0b1.0", "0o7.5e1", "0b1p3",
	"0b1e3", ".5", ".5e", ".e1", "1.", "1._5", "1_.5", "1.5i", "0xfi", "0x1p1i", "0b1i", "017", "0128", "0128i", "00", "0.0", "1..2",
	"'a'", "''", "'ab'", "'\\''", "'\\n'", "'\\x4'", "'\\x41'", "'\\400'", "'\\377'", "'\\08'", "'\\u12'", "'\\u12e4'", "'\\ud800'",
	"'\\udfff'", "'\\U00110000'", "'\\U0010FFFF'", "'\\q'", "'\\\"'", "'\n'", "'\\\n'", "'é'", "'世'", "'\xff'", "'\\é'", "'\\xé'",
	"\"\\a\\b\\f\\n\\r\\t\\v\\\\\"", "\"\\q\"", "\"\\'\"", "\"\\x4g\"", "\"\\U00110000\"", "\"\\ud800\"", "\"\\400\"", "\"a\nb\"",
	"\"a\\\nb\"", "\"é\"", "\"\x80\"", "\"\x00\"", "`a\r\nb`", "`\x00`", "`\xff`", "`\xef\xbb\xbf`", "// c\x00\n", "// \xff\n", "//\r\n",
	"/* \x00 */", "/* \xc0\x80 */", "/*\n*/", "/**/", "/*/", "//line x.go:5\n", "/*line y.go:7:8*/",
	"\x00", "\x01", "\x0b", "\x0c", "\x7f", "\xef\xbb\xbf", "\xef\xbf\xbd", "\xef\xbf\xbe", "\xff", "\x80", "\xc3", "\xc0\x80", "\xe0\x80\x80",
	"\xe4\xb8", "\xed\xa0\x80", "\xed\xb0\x80", "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80", "é", "世", "x\u0300", "\u0300", "\u2028",
	"\u0085", "\u00a0", "\u0661", "x\u0661", "\U0001D400", "…", "“", "😀", "@", "#", "$", "?", "~", "!", "%", "^", "&", "&^=", "<<=", "<-",
	"...", "..", ":=", "(", ")", "[", "]", "{", "}", ",", ";", "return", "break", "func", "if", "chan", "else",
}

// Frames are what pieces are put into.
var frames = []string{"%s", "package p\nvar x = %s\nvar y = 1\n", "x = \"%s\"\ny", "x = '%s'\ny", "x = `%s`\ny", "x /*%s*/ y // %s\nz", "\xef\xbb\xbf%s", "a %s b %s"}

func main() {
	seed := flag.Int64("seed", 1, "seed of the sources")
	count := flag.Int("count", 4000, "number of sources")
	flag.Parse()
	random := rand.New(rand.NewSource(*seed))
	out := bufio.NewWriter(os.Stdout)
	written := map[string]bool{}
	write := func(source []byte) {
		if !written[string(source)] {
			written[string(source)] = true
			tokens, errors := scan(source)
			fmt.Fprintf(out, "%s\t%s\t%s\n", escape(source), tokens, errors)
		}
	}
	for _, piece := range pieces {
		for _, frame := range frames {
			write([]byte(strings.ReplaceAll(frame, "%s", piece)))
		}
	}
	for len(written) < *count {
		source := frames[random.Intn(len(frames))]
		for strings.Contains(source, "%s") {
			var inside strings.Builder
			for n := 1 + random.Intn(4); n > 0; n-- {
				piece := pieces[random.Intn(len(pieces))]
				if random.Intn(5) == 0 {
					piece = piece[:random.Intn(len(piece)+1)]
				}
				inside.WriteString(piece)
			}
			source = strings.Replace(source, "%s", inside.String(), 1)
		}
		changed := []byte(source)
		switch random.Intn(6) {
		case 0:
			changed = changed[:random.Intn(len(changed)+1)]
		case 1:
			if len(changed) > 0 {
				changed[random.Intn(len(changed))] = byte(random.Intn(256))
			}
		}
		write(changed)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func scan(source []byte) (tokens, errors string) {
	set := token.NewFileSet()
	file := set.AddFile("", set.Base(), len(source))
	var list scanner.ErrorList
	var s scanner.Scanner
	s.Init(file, source, func(position token.Position, message string) { list.Add(plain(source, position), message) }, 0)
	var seen []string
	for {
		pos, kind, _ := s.Scan()
		if kind == token.EOF {
			break
		}
		seen = append(seen, fmt.Sprintf("%s %d", name(kind), file.Offset(pos)))
	}
	list.RemoveMultiples()
	var said []string
	for _, e := range list {
		said = append(said, fmt.Sprintf("%d %d %d %s", e.Pos.Offset, e.Pos.Line, e.Pos.Column, escape([]byte(e.Msg))))
	}
	return strings.Join(seen, ";"), strings.Join(said, ";")
}

// plain gives a position without what //line directives make of it.
func plain(source []byte, position token.Position) token.Position {
	before := source[:position.Offset]
	line := 1 + bytes.Count(before, []byte{'\n'})
	column := position.Offset - bytes.LastIndexByte(before, '\n')
	if position.Offset == len(source) && len(source) > 0 && source[len(source)-1] == '\n' {
		// In go/token a line feed at the very end starts no line.
		line--
		column = position.Offset - bytes.LastIndexByte(before[:len(before)-1], '\n')
	}
	return token.Position{Offset: position.Offset, Line: line, Column: column}
}

// name gives a kind its name as `goanalysis parse --dump tokens` has it.
func name(kind token.Token) string {
	if named, ok := names[kind]; ok {
		return named
	}
	return strings.ToUpper(kind.String())
}

var names = map[token.Token]string{
	token.ADD: "ADD", token.SUB: "SUB", token.MUL: "MUL", token.QUO: "QUO", token.REM: "REM", token.AND: "AND", token.OR: "OR",
	token.XOR: "XOR", token.SHL: "SHL", token.SHR: "SHR", token.AND_NOT: "AND_NOT", token.ADD_ASSIGN: "ADD_ASSIGN",
	token.SUB_ASSIGN: "SUB_ASSIGN", token.MUL_ASSIGN: "MUL_ASSIGN", token.QUO_ASSIGN: "QUO_ASSIGN", token.REM_ASSIGN: "REM_ASSIGN",
	token.AND_ASSIGN: "AND_ASSIGN", token.OR_ASSIGN: "OR_ASSIGN", token.XOR_ASSIGN: "XOR_ASSIGN", token.SHL_ASSIGN: "SHL_ASSIGN",
	token.SHR_ASSIGN: "SHR_ASSIGN", token.AND_NOT_ASSIGN: "AND_NOT_ASSIGN", token.LAND: "LAND", token.LOR: "LOR", token.ARROW: "ARROW",
	token.INC: "INC", token.DEC: "DEC", token.EQL: "EQL", token.LSS: "LSS", token.GTR: "GTR", token.ASSIGN: "ASSIGN", token.NOT: "NOT",
	token.NEQ: "NEQ", token.LEQ: "LEQ", token.GEQ: "GEQ", token.DEFINE: "DEFINE", token.ELLIPSIS: "ELLIPSIS", token.LPAREN: "LPAREN",
	token.LBRACK: "LBRACK", token.LBRACE: "LBRACE", token.COMMA: "COMMA", token.PERIOD: "PERIOD", token.RPAREN: "RPAREN",
	token.RBRACK: "RBRACK", token.RBRACE: "RBRACE", token.SEMICOLON: "SEMICOLON", token.COLON: "COLON", token.TILDE: "TILDE",
}

func escape(text []byte) string {
	var escaped strings.Builder
	for _, b := range text {
		if b < ' ' || b > '~' || b == '\\' || b == ';' {
			fmt.Fprintf(&escaped, "\\x%02x", b)
		} else {
			escaped.WriteByte(b)
		}
	}
	return escaped.String()
}
