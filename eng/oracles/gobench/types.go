package main

import (
	"errors"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

func init() {
	subjects["types"] = &subject{name: "go/types", prepare: choosePackages, run: func(*corpus) int64 { return typeAll(1) }, size: sizeOfPackages}
	subjects["typecores"] = &subject{name: "go/types on all cores", prepare: choosePackages, run: func(*corpus) int64 { return typeAll(runtime.GOMAXPROCS(0)) }, size: sizeOfPackages}
	subjects["typememory"] = &subject{name: "go/types, kept", prepare: choosePackages, run: retainTypes, size: sizeOfPackages}
}

// A goPackage is what go build would compile of a folder, sources in memory.
type goPackage struct {
	path    string
	names   []string
	sources [][]byte
	imports map[string]string // as written, to the package's path

	importers []*goPackage
	waiting   int32
	result    *types.Package
	info      *types.Info
}

var (
	chosen []*goPackage
	byPath map[string]*goPackage
)

// choosePackages reads all packages below a src folder of a GOROOT, for the
// default platform with cgo on.
func choosePackages(taken *corpus) {
	if chosen != nil {
		return
	}
	os.Setenv("GO111MODULE", "off")
	context := build.Default
	context.GOROOT = filepath.Dir(filepath.Clean(taken.root))
	context.GOPATH = "/nonexistent"
	context.CgoEnabled = true
	context.ToolTags = nil // experiments, which the other side does not know
	byPath = map[string]*goPackage{}
	filepath.WalkDir(taken.root, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil {
			fail("gobench:", err)
		}
		if !entry.IsDir() {
			return nil
		}
		if name := entry.Name(); dir != taken.root && (name == "testdata" || name[0] == '_' || name[0] == '.') {
			return fs.SkipDir
		}
		found, _ := context.ImportDir(dir, 0)
		if found == nil || len(found.GoFiles)+len(found.CgoFiles) == 0 {
			return nil
		}
		chosen = append(chosen, read(&context, found))
		byPath[found.ImportPath] = chosen[len(chosen)-1]
		return nil
	})
	for _, p := range chosen {
		for _, path := range p.imports {
			if imported := byPath[path]; imported != nil {
				imported.importers = append(imported.importers, p)
			}
		}
	}
}

func read(context *build.Context, found *build.Package) *goPackage {
	p := &goPackage{path: found.ImportPath, imports: map[string]string{}}
	p.names = append(append(p.names, found.GoFiles...), found.CgoFiles...)
	sort.Strings(p.names)
	for i, name := range p.names {
		p.names[i] = filepath.Join(found.Dir, name)
		source, err := os.ReadFile(p.names[i])
		if err != nil {
			fail("gobench:", err)
		}
		p.sources = append(p.sources, source)
	}
	for _, path := range found.Imports {
		if path != "C" && path != "unsafe" {
			// Vendored packages have another path than is written.
			imported, err := context.Import(path, found.Dir, build.FindOnly)
			if err != nil {
				fail("gobench:", err)
			}
			p.imports[path] = imported.ImportPath
		}
	}
	return p
}

func sizeOfPackages() (files, bytes int) {
	for _, p := range chosen {
		files += len(p.sources)
		for _, source := range p.sources {
			bytes += len(source)
		}
	}
	return files, bytes
}

// Import finds what was typed before.
func (p *goPackage) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if imported := byPath[p.imports[path]]; imported != nil && imported.result != nil {
		return imported.result, nil
	}
	return nil, errors.New("not found")
}

// check parses and types a package, function bodies and all, and records what
// a vet pass is given.
func (p *goPackage) check(set *token.FileSet) {
	files := make([]*ast.File, 0, len(p.sources))
	for i, source := range p.sources {
		file, _ := parser.ParseFile(set, p.names[i], source, parser.SkipObjectResolution)
		files = append(files, file)
	}
	p.info = &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Implicits:  map[ast.Node]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	config := types.Config{Importer: p, FakeImportC: true, Error: func(error) {}}
	p.result, _ = config.Check(p.path, set, files, p.info)
}

// typeAll types every package once, what it imports before it, and returns how
// many expressions have a type. What is recorded of a package is dropped when
// it is done.
func typeAll(workers int) int64 {
	return typePackages(workers, true)
}

func typePackages(workers int, drop bool) int64 {
	set := token.NewFileSet()
	ready := make(chan *goPackage, len(chosen))
	for _, p := range chosen {
		p.result, p.info = nil, nil
		p.waiting = int32(len(p.imports))
	}
	for _, p := range chosen {
		if p.waiting == 0 {
			ready <- p
		}
	}
	var expressions, done int64
	var group sync.WaitGroup
	for i := 0; i < workers; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for p := range ready {
				p.check(set)
				atomic.AddInt64(&expressions, int64(len(p.info.Types)))
				if drop {
					p.info = nil
				}
				for _, importer := range p.importers {
					if atomic.AddInt32(&importer.waiting, -1) == 0 {
						ready <- importer
					}
				}
				if atomic.AddInt64(&done, 1) == int64(len(chosen)) {
					close(ready)
				}
			}
		}()
	}
	group.Wait()
	return expressions
}

// retainTypes is the heap that all packages take with all that was recorded,
// trees included, sources not.
func retainTypes(*corpus) int64 {
	before := heapAfterCollection()
	typePackages(1, false)
	after := heapAfterCollection()
	runtime.KeepAlive(chosen)
	return int64(after) - int64(before)
}

// peak is the largest resident size of the process in bytes.
func peak() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "VmHWM:") {
			size := int64(0)
			for _, digit := range strings.TrimSuffix(strings.TrimSpace(line[len("VmHWM:"):]), " kB") {
				size = size*10 + int64(digit-'0')
			}
			return size << 10
		}
	}
	return 0
}
