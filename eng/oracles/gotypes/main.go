// gotypes says what go/types makes of every expression of some files, and what types can be used for.
//
//	gotypes FILE...               each file is a package of its own
//	gotypes -packages FOLDER...   each folder is a package, of the files that go build would take
//	gotypes -relations FILE       what the types of the variables of one file can be used for in each other's place
//
// An expression is a line of its start, its end, its type and, for booleans and integers, its constant value. A file is
// `# <path>` and its expressions, or `!reject` where it or its package has an error. Dependencies are GOROOT's, from source without bodies.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

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
	if err != nil {
		return nil, err
	}
	if known, ok := l.packages[found.ImportPath]; ok {
		if known == nil {
			return nil, fmt.Errorf("import cycle through %s", path)
		}
		return known, nil
	}
	l.packages[found.ImportPath] = nil
	files, err := l.parse(found.Dir, found.GoFiles)
	if err != nil {
		return nil, err
	}
	config := types.Config{Importer: l, IgnoreFuncBodies: true, Error: func(error) {}}
	result, _ := config.Check(found.ImportPath, l.fset, files, nil)
	l.packages[found.ImportPath] = result
	return result, nil
}

func (l *loader) parse(dir string, names []string) ([]*ast.File, error) {
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(l.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

func main() {
	packages := flag.Bool("packages", false, "arguments are folders")
	relations := flag.Bool("relations", false, "compare the types of a file's variables")
	flag.Parse()
	build.Default.GOPATH = "/nonexistent"
	build.Default.CgoEnabled = false
	if src, err := filepath.EvalSymlinks(filepath.Join(build.Default.GOROOT, "src")); err == nil {
		build.Default.GOROOT = filepath.Dir(src)
	}
	l := &loader{fset: token.NewFileSet(), packages: map[string]*types.Package{}}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	if *relations {
		l.relate(out, flag.Arg(0))
		return
	}
	for _, argument := range flag.Args() {
		if !*packages {
			l.list(out, "p", []string{argument})
			continue
		}
		found, err := build.ImportDir(argument, 0)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		var names []string
		for _, name := range found.GoFiles {
			names = append(names, filepath.Join(argument, name))
		}
		l.list(out, found.ImportPath, names)
	}
}

func (l *loader) list(out *bufio.Writer, path string, names []string) {
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	files, err := l.parse("", names)
	if err == nil {
		config := types.Config{Importer: l, Sizes: gcSizes{&types.StdSizes{WordSize: 8, MaxAlign: 8}}}
		_, err = config.Check(path, l.fset, files, info)
	}
	if err != nil {
		for _, name := range names {
			fmt.Fprintf(out, "# %s\n!reject\n", name)
		}
		return
	}
	for i, file := range files {
		fmt.Fprintf(out, "# %s\n", names[i])
		base := l.fset.File(file.Pos()).Base()
		left := unanswered(file)
		ast.Inspect(file, func(node ast.Node) bool {
			expression, ok := node.(ast.Expr)
			if !ok {
				return true
			}
			tv, ok := info.Types[expression]
			if !ok || left[node] == everything || tv.IsBuiltin() || tv.Type == types.Typ[types.Invalid] {
				return true
			}
			fmt.Fprintf(out, "%d\t%d\t%s", int(expression.Pos())-base, int(expression.End())-base, tv.Type)
			if tv.Value != nil && left[node] != value && (tv.Value.Kind() == constant.Int || tv.Value.Kind() == constant.Bool) {
				fmt.Fprintf(out, "\t%s", tv.Value.ExactString())
			}
			fmt.Fprintln(out)
			return true
		})
	}
}

// What of a node is not asked for.
type omission int

const (
	nothing omission = iota
	value
	everything
)

// unanswered finds what has no one answer: the signature of an interface's method, which starts behind the name, and the
// values of constants that are repeated line by line, of which go/types keeps the last.
func unanswered(file *ast.File) map[ast.Node]omission {
	left := map[ast.Node]omission{}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.InterfaceType:
			for _, method := range node.Methods.List {
				if len(method.Names) > 0 {
					left[method.Type] = everything
				}
			}
		case *ast.GenDecl:
			repeats := false
			for _, spec := range node.Specs {
				spec, ok := spec.(*ast.ValueSpec)
				repeats = repeats || ok && node.Tok == token.CONST && spec.Type == nil && spec.Values == nil
			}
			if repeats {
				ast.Inspect(node, func(inner ast.Node) bool {
					left[inner] = value
					return true
				})
			}
		}
		return true
	})
	return left
}

// gcSizes has the sizes of the compiler, which StdSizes has not before Go 1.21: structs are padded at their end, and a last
// field of no size takes a byte.
type gcSizes struct{ *types.StdSizes }

func (s gcSizes) Sizeof(t types.Type) int64 {
	switch t := t.Underlying().(type) {
	case *types.Array:
		return t.Len() * s.Sizeof(t.Elem())
	case *types.Struct:
		fields := make([]*types.Var, t.NumFields())
		for i := range fields {
			fields[i] = t.Field(i)
		}
		if len(fields) == 0 {
			return 0
		}
		last := fields[len(fields)-1].Type()
		end, size, alignment := s.Offsetsof(fields)[len(fields)-1], s.Sizeof(last), s.Alignof(t)
		if end > 0 && size == 0 {
			size = 1
		}
		return (end + size + alignment - 1) / alignment * alignment
	}
	return s.StdSizes.Sizeof(t)
}

func (s gcSizes) Offsetsof(fields []*types.Var) []int64 {
	offsets := make([]int64, len(fields))
	var end int64
	for i, field := range fields {
		alignment := s.Alignof(field.Type())
		offsets[i] = (end + alignment - 1) / alignment * alignment
		end = offsets[i] + s.Sizeof(field.Type())
	}
	return offsets
}

// relate prints a line for each question that has the answer yes.
func (l *loader) relate(out *bufio.Writer, name string) {
	files, err := l.parse("", []string{name})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	config := types.Config{Importer: l, Error: func(err error) { fmt.Fprintln(os.Stderr, err) }}
	pkg, err := config.Check("p", l.fset, files, nil)
	if err != nil {
		os.Exit(1)
	}
	var variables []types.Object
	for _, name := range pkg.Scope().Names() {
		if variable, ok := pkg.Scope().Lookup(name).(*types.Var); ok {
			variables = append(variables, variable)
		}
	}
	for _, v := range variables {
		if types.Comparable(v.Type()) {
			fmt.Fprintf(out, "%s is comparable\n", v.Name())
		}
		set := types.NewMethodSet(v.Type())
		var methods []string
		for i := 0; i < set.Len(); i++ {
			selection := set.At(i)
			index := selection.Index()
			// A method set calls all methods of interfaces indirect, which a lookup does not.
			_, _, indirect := types.LookupFieldOrMethod(v.Type(), true, pkg, selection.Obj().Name())
			methods = append(methods, fmt.Sprintf("%s %v %t %s", selection.Obj().Name(), index[:len(index)-1], indirect, selection.Type()))
		}
		sort.Strings(methods)
		fmt.Fprintf(out, "%s has %s\n", v.Name(), strings.Join(methods, "; "))
		for _, w := range variables {
			if types.AssignableTo(v.Type(), w.Type()) {
				fmt.Fprintf(out, "%s to %s\n", v.Name(), w.Name())
			}
			if types.ConvertibleTo(v.Type(), w.Type()) {
				fmt.Fprintf(out, "%s as %s\n", v.Name(), w.Name())
			}
			if contract, ok := w.Type().Underlying().(*types.Interface); ok && types.Implements(v.Type(), contract) {
				fmt.Fprintf(out, "%s implements %s\n", v.Name(), w.Name())
			}
		}
	}
}
