// Gosummary holds the unpacked summary of the standard library against the
// library itself: every exported name of every package must be there with the
// type that go/types gives it, and every exported method with its signature.
//
//	go run main.go SUMMARY-FOLDER
//
// Exit code 1 when something differs.
package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type library struct {
	root     string
	fset     *token.FileSet
	packages map[string]*types.Package
	errors   []string
}

func (l *library) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if p := l.packages[path]; p != nil {
		return p, nil
	}
	parsed, err := parser.ParseDir(l.fset, filepath.Join(l.root, path), nil, 0)
	if err != nil {
		l.errors = append(l.errors, err.Error())
	}
	var files []*ast.File
	for _, pkg := range parsed {
		for _, file := range pkg.Files {
			files = append(files, file)
		}
	}
	sort.Slice(files, func(i, j int) bool { return files[i].Pos() < files[j].Pos() })
	config := types.Config{Importer: l, IgnoreFuncBodies: true, Error: func(err error) {
		// A summary keeps no function bodies; that some import is not used is not its fault either.
		if text := err.Error(); !strings.Contains(text, "missing function body") {
			l.errors = append(l.errors, text)
		}
	}}
	p, _ := config.Check(path, l.fset, files, nil)
	l.packages[path] = p
	return p, nil
}

func describe(object types.Object) []string {
	qualifier := func(p *types.Package) string { return p.Path() }
	lines := []string{}
	switch object := object.(type) {
	case *types.TypeName:
		kind := "type"
		if types.IsInterface(object.Type()) {
			kind = "interface"
		}
		lines = append(lines, kind)
		for _, t := range []types.Type{object.Type(), types.NewPointer(object.Type())} {
			set := types.NewMethodSet(t)
			for i := 0; i < set.Len(); i++ {
				if method := set.At(i).Obj(); method.Exported() {
					lines = append(lines, fmt.Sprintf("%v %s %s", i >= 0 && t != object.Type(), method.Name(), types.TypeString(method.Type(), qualifier)))
				}
			}
		}
		if s, ok := object.Type().Underlying().(*types.Struct); ok {
			for i := 0; i < s.NumFields(); i++ {
				if field := s.Field(i); field.Exported() || field.Embedded() {
					lines = append(lines, "field "+field.Name()+" "+types.TypeString(field.Type(), qualifier))
				}
			}
		} else if !types.IsInterface(object.Type()) {
			lines = append(lines, types.TypeString(object.Type().Underlying(), qualifier))
		}
	case *types.Const:
		lines = append(lines, "const "+types.TypeString(object.Type(), qualifier)+" "+object.Val().ExactString())
	default:
		lines = append(lines, types.TypeString(object.Type(), qualifier))
	}
	return lines
}

func main() {
	fset := token.NewFileSet()
	summary := &library{root: os.Args[1], fset: fset, packages: map[string]*types.Package{}}
	real := importer.ForCompiler(fset, "source", nil)
	build.Default.CgoEnabled = false
	names, differing, packages := 0, 0, 0
	filepath.WalkDir(os.Args[1], func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.IsDir() || path == os.Args[1] {
			return err
		}
		if found, _ := filepath.Glob(filepath.Join(path, "*.go")); len(found) == 0 {
			return nil
		}
		importPath, _ := filepath.Rel(os.Args[1], path)
		ours, _ := summary.Import(importPath)
		theirs, err := real.Import(importPath)
		if err != nil || strings.Contains(importPath, "internal/") {
			return nil
		}
		packages++
		for _, name := range theirs.Scope().Names() {
			if !token.IsExported(name) {
				continue
			}
			names++
			object := ours.Scope().Lookup(name)
			if object == nil {
				differing++
				fmt.Printf("%s.%s is missing\n", importPath, name)
				continue
			}
			have := map[string]bool{}
			for _, line := range describe(object) {
				have[line] = true
			}
			for _, line := range describe(theirs.Scope().Lookup(name)) {
				if !have[line] {
					differing++
					fmt.Printf("%s.%s: no %s\n", importPath, name, line)
				}
			}
		}
		return nil
	})
	for _, err := range summary.errors {
		fmt.Println("error:", err)
	}
	fmt.Printf("%d packages, %d exported names, %d differences, %d errors\n", packages, names, differing, len(summary.errors))
	if differing > 0 || len(summary.errors) > 0 {
		os.Exit(1)
	}
}
