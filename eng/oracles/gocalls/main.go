// gocalls says what go/types makes of every call expression of some packages, one JSON object a line, in the form of
// `goanalysis calls`; or holds the output of `goanalysis calls` against that.
//
//	gocalls [-root SRC] [-tests] FOLDER
//	gocalls [-root SRC] [-tests] -against FILE [-show N] FOLDER
//
// All packages below FOLDER are typed that go build would take for the Go and platform it was built with. SRC is the src
// folder that import paths start from; GOROOT's when it is empty. Dependencies are typed from source without bodies, in
// GOPATH mode, and cgo is faked: what comes from C stays unknown and is left out.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type call struct {
	File   string  `json:"file"`
	Offset int     `json:"offset"`
	Kind   string  `json:"kind"`
	Callee *string `json:"callee"`

	Via      *string `json:"via,omitempty"`
	Excluded bool    `json:"excluded,omitempty"`
}

type loader struct {
	fset     *token.FileSet
	packages map[string]*types.Package
}

func (l *loader) Import(path string) (*types.Package, error) { return l.ImportFrom(path, "", 0) }

func (l *loader) ImportFrom(path, dir string, _ types.ImportMode) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	found, err := build.Import(path, dir, 0)
	if err != nil && len(found.GoFiles)+len(found.CgoFiles) == 0 {
		return nil, err
	}
	if known, ok := l.packages[found.ImportPath]; ok {
		if known == nil {
			return nil, fmt.Errorf("import cycle through %s", path)
		}
		return known, nil
	}
	l.packages[found.ImportPath] = nil
	files := l.parse(found.Dir, append(found.GoFiles, found.CgoFiles...))
	config := types.Config{Importer: l, FakeImportC: true, IgnoreFuncBodies: true, Error: func(error) {}}
	result, _ := config.Check(found.ImportPath, l.fset, files, nil)
	l.packages[found.ImportPath] = result
	return result, nil
}

func (l *loader) parse(dir string, names []string) []*ast.File {
	var files []*ast.File
	sort.Strings(names)
	for _, name := range names {
		if file, err := parser.ParseFile(l.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution); err == nil {
			files = append(files, file)
		}
	}
	return files
}

func main() {
	root := flag.String("root", "", "src folder that import paths start from")
	tests := flag.Bool("tests", false, "type test files too")
	against := flag.String("against", "", "output of goanalysis calls to compare with")
	show := flag.Int("show", 0, "how many differences to show")
	flag.Parse()
	os.Setenv("GO111MODULE", "off")
	build.Default.GOPATH = strings.TrimSuffix(*root, "/src")
	if *root == "" {
		build.Default.GOPATH = "/nonexistent"
	}
	folder := filepath.Clean(flag.Arg(0))
	calls := typed(folder, *tests)
	if *against == "" {
		out := bufio.NewWriter(os.Stdout)
		defer out.Flush()
		encoder := json.NewEncoder(out)
		for _, c := range calls {
			encoder.Encode(c)
		}
		return
	}
	compare(calls, *against, *show)
}

// typed types every package below a folder.
func typed(folder string, tests bool) []call {
	l := &loader{fset: token.NewFileSet(), packages: map[string]*types.Package{}}
	var calls []call
	filepath.WalkDir(folder, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return nil
		}
		name := entry.Name()
		if dir != folder && (name == "testdata" || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".")) {
			return filepath.SkipDir
		}
		found, err := build.ImportDir(dir, 0)
		if found == nil || len(found.GoFiles)+len(found.CgoFiles) == 0 && !tests {
			return nil
		}
		names := append(found.GoFiles, found.CgoFiles...)
		if tests {
			names = append(names, found.TestGoFiles...)
		}
		own := l.list(found.ImportPath, folder, l.parse(dir, names), &calls)
		if tests && len(found.XTestGoFiles) > 0 {
			// Tests from outside see what the package's own test files add to it.
			plain := l.packages[found.ImportPath]
			l.packages[found.ImportPath] = own
			l.list(found.ImportPath+"_test", folder, l.parse(dir, found.XTestGoFiles), &calls)
			l.packages[found.ImportPath] = plain
			if plain == nil {
				delete(l.packages, found.ImportPath)
			}
		}
		return nil
	})
	return calls
}

// list types a package and adds its calls.
func (l *loader) list(path, folder string, files []*ast.File, calls *[]call) *types.Package {
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	config := types.Config{Importer: l, FakeImportC: true, Error: func(error) {}}
	result, _ := config.Check(path, l.fset, files, info)
	for _, file := range files {
		name, _ := filepath.Rel(folder, l.fset.Position(file.Pos()).Filename)
		ast.Inspect(file, func(node ast.Node) bool {
			if expression, ok := node.(*ast.CallExpr); ok {
				c := describe(info, expression)
				c.File = name
				c.Offset = l.fset.PositionFor(place(expression.Fun), false).Offset
				*calls = append(*calls, c)
			}
			return true
		})
	}
	return result
}

// place is that of the last identifier of a callee, else its start.
func place(fun ast.Expr) token.Pos {
	switch name := unwrap(fun).(type) {
	case *ast.Ident:
		return name.Pos()
	case *ast.SelectorExpr:
		return name.Sel.Pos()
	}
	return fun.Pos()
}

func unwrap(expression ast.Expr) ast.Expr {
	for {
		switch inner := expression.(type) {
		case *ast.ParenExpr:
			expression = inner.X
		case *ast.IndexExpr:
			expression = inner.X
		case *ast.IndexListExpr:
			expression = inner.X
		default:
			return expression
		}
	}
}

func describe(info *types.Info, expression *ast.CallExpr) call {
	fun := ast.Expr(expression.Fun)
	for {
		inner, ok := fun.(*ast.ParenExpr)
		if !ok {
			break
		}
		fun = inner.X
	}
	value, known := info.Types[fun]
	if known && value.IsType() {
		if value.Type == types.Typ[types.Invalid] {
			return call{Kind: "unresolved"}
		}
		return call{Kind: "conversion"}
	}
	// Only an instantiation leads on to a function; an element of a slice does not.
	switch index := fun.(type) {
	case *ast.IndexExpr:
		if argument, ok := info.Types[index.Index]; ok && argument.IsType() {
			fun = unwrap(fun)
		}
	case *ast.IndexListExpr:
		fun = unwrap(fun)
	}
	var object types.Object
	switch name := fun.(type) {
	case *ast.Ident:
		object = info.Uses[name]
	case *ast.SelectorExpr:
		object = info.Uses[name.Sel]
	}
	switch object := object.(type) {
	case *types.Builtin:
		path := "builtin"
		if object.Pkg() != nil {
			path = object.Pkg().Path()
		}
		callee := path + "." + object.Name()
		return call{Kind: "builtin", Callee: &callee}
	case *types.Func:
		kind, callee := name(object.Origin())
		return call{Kind: kind, Callee: &callee}
	}
	if !known || value.Type == nil || value.Type == types.Typ[types.Invalid] {
		return call{Kind: "unresolved"}
	}
	return call{Kind: "dynamic"}
}

func name(function *types.Func) (kind, callee string) {
	path := "builtin"
	if function.Pkg() != nil {
		path = function.Pkg().Path()
	}
	receiver := function.Type().(*types.Signature).Recv()
	if receiver == nil {
		return "function", path + "." + function.Name()
	}
	t := receiver.Type()
	if pointer, ok := t.(*types.Pointer); ok {
		t = pointer.Elem()
	}
	owner := "interface"
	if named, ok := t.(*types.Named); ok {
		owner = named.Obj().Name()
	}
	return "method", path + "." + owner + "." + function.Name()
}

func compare(want []call, file string, show int) {
	input, err := os.Open(file)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	type key struct {
		file   string
		offset int
		nth    int
	}
	// Two calls can stand at one offset: f()() is a call of f and one of its result.
	number := func(seen map[string]int, file string, offset int) key {
		at := fmt.Sprint(file, ":", offset)
		seen[at]++
		return key{file, offset, seen[at]}
	}
	got := map[key]call{}
	files := map[string]bool{}
	seen := map[string]int{}
	scanner := bufio.NewScanner(input)
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		var c call
		if err := json.Unmarshal(scanner.Bytes(), &c); err != nil {
			fmt.Fprintln(os.Stderr, file, err)
			os.Exit(2)
		}
		if c.Excluded {
			continue
		}
		got[number(seen, c.File, c.Offset)] = c
		files[c.File] = true
	}
	text := func(c call) string {
		if c.Callee == nil {
			return c.Kind
		}
		return c.Kind + " " + *c.Callee
	}
	// right and claimed count by kind: want[k] of go/types, claimed[k] of ours where go/types knows the answer.
	wanted, right, claimed, correct := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	differences := map[string]int{}
	examples := map[string]string{}
	seen = map[string]int{}
	for _, w := range want {
		at := number(seen, w.File, w.Offset)
		g, ok := got[at]
		if !ok {
			g = call{Kind: "missing"}
		}
		if w.Kind == "unresolved" {
			continue
		}
		wanted[w.Kind]++
		if g.Kind != "unresolved" && g.Kind != "missing" {
			claimed[g.Kind]++
		}
		if text(w) == text(g) {
			right[w.Kind]++
			correct[g.Kind]++
			continue
		}
		difference := w.Kind + " -> " + g.Kind
		differences[difference]++
		if show > 0 {
			fmt.Printf("    %s:%d want %s got %s\n", w.File, w.Offset, text(w), text(g))
			show--
		}
		examples[difference] = fmt.Sprintf("%s:%d want %s got %s", w.File, w.Offset, text(w), text(g))
	}
	percent := func(part, whole int) float64 {
		if whole == 0 {
			return 100
		}
		return 100 * float64(part) / float64(whole)
	}
	for _, kind := range []string{"function", "method", "builtin", "conversion", "dynamic"} {
		fmt.Printf("  %-10s %7d  recall %7.3f %%  precision %7.3f %%\n", kind, wanted[kind], percent(right[kind], wanted[kind]), percent(correct[kind], claimed[kind]))
	}
	var kinds []string
	for kind := range differences {
		kinds = append(kinds, kind)
	}
	sort.Slice(kinds, func(i, j int) bool { return differences[kinds[i]] > differences[kinds[j]] })
	for _, kind := range kinds {
		fmt.Printf("    %6d %s, as %s\n", differences[kind], kind, examples[kind])
	}
}
