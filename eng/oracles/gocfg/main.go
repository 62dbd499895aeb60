// Gocfg writes which statements of each function golang.org/x/tools/go/cfg
// takes for reachable: what the graphs of our own are held against.
//
//	go run main.go PATH...        files, or folders with all *.go below them
//
// For each file that go/parser accepts: a line "# path" and a line for each
// body of a function, in the order of their braces: its offset, then the
// offsets of the reachable statements that are no control statements and no
// communications of a select, then "end" if control can get to its closing
// brace. Calls of panic never return; nothing else is known.
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
	"sort"

	"golang.org/x/tools/go/cfg"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	for _, root := range os.Args[1:] {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
				return err
			}
			if !entry.Type().IsRegular() {
				return nil
			}
			name, err := filepath.Rel(root, path)
			if err != nil || name == "." {
				name = path
			}
			dump(out, path, name)
			return nil
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, "gocfg:", err)
			os.Exit(2)
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "gocfg:", err)
		os.Exit(2)
	}
}

func dump(out *bufio.Writer, path, name string) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, 0)
	if err != nil {
		return
	}
	fmt.Fprintf(out, "# %s\n", name)
	communications := map[ast.Node]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if clause, ok := n.(*ast.CommClause); ok && clause.Comm != nil {
			communications[clause.Comm] = true
		}
		return true
	})
	base := files.File(file.Pos()).Base()
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Body != nil {
				dumpBody(out, n.Body, communications, base)
			}
		case *ast.FuncLit:
			dumpBody(out, n.Body, communications, base)
		}
		return true
	})
}

func dumpBody(out *bufio.Writer, body *ast.BlockStmt, communications map[ast.Node]bool, base int) {
	graph := cfg.New(body, func(call *ast.CallExpr) bool {
		name, ok := call.Fun.(*ast.Ident)
		return !ok || name.Name != "panic"
	})
	offsets := []int{}
	end := ""
	for _, block := range graph.Blocks {
		if !block.Live {
			continue
		}
		for _, n := range block.Nodes {
			if communications[n] {
				continue
			}
			switch n := n.(type) {
			case *ast.ReturnStmt:
				if n.Pos() == body.End()-1 {
					end = " end"
					continue
				}
				offsets = append(offsets, int(n.Pos())-base)
			case *ast.SendStmt, *ast.IncDecStmt, *ast.GoStmt, *ast.DeferStmt, *ast.AssignStmt, *ast.ExprStmt, *ast.ValueSpec:
				offsets = append(offsets, int(n.Pos())-base)
			}
		}
	}
	sort.Ints(offsets)
	fmt.Fprint(out, int(body.Pos())-base)
	for _, offset := range offsets {
		fmt.Fprint(out, " ", offset)
	}
	fmt.Fprintln(out, end)
}
