// Godoc writes the documentation comments that go/parser gives the declarations
// of a folder's Go files: the reference that the tests hold
// SyntaxNode.GetDocumentation against.
//
//	go run main.go FOLDER
//
// A file is "# <path relative to FOLDER>", then a line per declaration that has
// documentation: "<kind> <start of the declaration> <start of the comment>
// <text in hexadecimal>", offsets 0-based. Kinds are file, decl, spec (only in
// parentheses) and field (of a struct or an interface). Files that go/parser
// refuses are left out.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	root := os.Args[1]
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || !strings.HasSuffix(path, ".go") {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		write(out, path, filepath.ToSlash(name))
		return nil
	})
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "godoc:", err)
		os.Exit(2)
	}
}

func write(out *bufio.Writer, path, name string) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return
	}
	base := files.File(file.Pos()).Base()
	fmt.Fprintf(out, "# %s\n", name)
	line := func(kind string, node ast.Node, doc *ast.CommentGroup) {
		if doc != nil {
			fmt.Fprintf(out, "%s %d %d %x\n", kind, int(node.Pos())-base, int(doc.Pos())-base, doc.Text())
		}
	}
	line("file", file, file.Doc)
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.FuncDecl:
			line("decl", node, node.Doc)
		case *ast.GenDecl:
			line("decl", node, node.Doc)
			if node.Lparen.IsValid() {
				for _, spec := range node.Specs {
					switch spec := spec.(type) {
					case *ast.ImportSpec:
						line("spec", spec, spec.Doc)
					case *ast.ValueSpec:
						line("spec", spec, spec.Doc)
					case *ast.TypeSpec:
						line("spec", spec, spec.Doc)
					}
				}
			}
		case *ast.StructType:
			fields(line, node.Fields)
		case *ast.InterfaceType:
			fields(line, node.Methods)
		}
		return true
	})
}

func fields(line func(string, ast.Node, *ast.CommentGroup), list *ast.FieldList) {
	for _, field := range list.List {
		line("field", field, field.Doc)
	}
}
