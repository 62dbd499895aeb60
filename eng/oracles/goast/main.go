// Goast writes what go/ast makes of Go files, in the format that
// `goanalysis parse --dump goast` writes (docs/contracts.md): the reference
// that eng/conformance.sh holds our own tree against.
//
//	go run main.go PATH...        files, or folders with all *.go below them
//	go run main.go < list-of-paths
//
// Exit code 2 when a path could not be read or a node's position could not be
// computed; the rest is written all the same.
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
	"reflect"
	"sort"
	"strconv"
	"strings"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	d := &dumper{out: out}
	if len(os.Args) > 1 {
		for _, path := range os.Args[1:] {
			d.argument(path)
		}
	} else {
		lines := bufio.NewScanner(os.Stdin)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			d.argument(lines.Text())
		}
		if err := lines.Err(); err != nil {
			d.fail(err)
		}
	}
	if err := out.Flush(); err != nil {
		d.fail(err)
	}
	if d.failed {
		os.Exit(2)
	}
}

type dumper struct {
	out    *bufio.Writer
	line   []byte
	failed bool
}

func (d *dumper) fail(err error) {
	fmt.Fprintln(os.Stderr, "goast:", err)
	d.failed = true
}

// argument dumps one argument: a file under the name given, a folder's files
// under their paths relative to it.
func (d *dumper) argument(path string) {
	info, err := os.Stat(path)
	if err != nil {
		d.fail(err)
		return
	}
	if !info.IsDir() {
		d.file(path, path)
		return
	}
	names, err := goFiles(path)
	if err != nil {
		d.fail(err)
	}
	for _, name := range names {
		d.file(filepath.Join(path, filepath.FromSlash(name)), name)
	}
}

// goFiles lists the regular *.go files below root, .git left out, links not
// followed, by the bytes of the path relative to root.
func goFiles(root string) ([]string, error) {
	// WalkDir does not follow a link even when it is the root itself.
	resolved, err := filepath.EvalSymlinks(root)
	if err != nil {
		return nil, err
	}
	var names []string
	err = filepath.WalkDir(resolved, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if entry.Name() == ".git" && path != resolved {
				return fs.SkipDir
			}
			return nil
		}
		if entry.Type().IsRegular() && strings.HasSuffix(entry.Name(), ".go") {
			name, err := filepath.Rel(resolved, path)
			if err != nil {
				return err
			}
			names = append(names, filepath.ToSlash(name))
		}
		return nil
	})
	sort.Strings(names)
	return names, err
}

func (d *dumper) file(path, name string) {
	source, err := os.ReadFile(path)
	if err != nil {
		d.fail(err)
		return
	}
	d.out.WriteString("# ")
	d.out.WriteString(name)
	d.out.WriteByte('\n')

	// A file set of its own gives every file the same base, so that an offset
	// is a subtraction. Position() would honour //line directives instead.
	set := token.NewFileSet()
	base := set.Base()
	file, err := parser.ParseFile(set, path, source, parser.SkipObjectResolution)
	if err != nil {
		d.out.WriteString("!reject\n")
		return
	}
	ast.Inspect(file, func(node ast.Node) bool {
		if node == nil {
			return false
		}
		start, end, err := span(node)
		if err != nil {
			d.fail(fmt.Errorf("%s: %w", path, err))
		}
		d.node(node, int(start)-base, int(end)-base)
		return true
	})
}

// span asks a node for its positions. A half-built node may dereference a
// child that is not there; no accepted file has shown one yet.
func span(node ast.Node) (start, end token.Pos, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("position of %T: %v", node, cause)
		}
	}()
	return node.Pos(), node.End(), nil
}

// node writes one line. An absent position (token.NoPos) comes out as -1.
func (d *dumper) node(node ast.Node, start, end int) {
	d.line = append(d.line[:0], reflect.TypeOf(node).Elem().Name()...)
	d.line = append(d.line, ' ')
	d.line = strconv.AppendInt(d.line, int64(start), 10)
	d.line = append(d.line, ' ')
	d.line = strconv.AppendInt(d.line, int64(end), 10)
	d.line = append(d.line, '\n')
	d.out.Write(d.line)
}
