// Golist compares what `go list -e -json` and `goanalysis imports` say of the
// imports of packages.
//
//	golist FOLDER LIST EDGES
//
// FOLDER is what goanalysis was given, LIST what go list printed for packages
// below it, EDGES what goanalysis printed with --format jsonl. The last line is
// the packages compared, their imports, and the differences; the exit code is 1
// when there are any. Only files that go list calls invalid are left out: what
// they import may be missing on either side.
//
// eng/imports.sh runs it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path"
	"regexp"
	"sort"
	"strings"
)

// A listed is a package of go list, as far as it matters here.
type listed struct {
	Dir, ImportPath                    string
	InvalidGoFiles                     []string
	Imports, TestImports, XTestImports []string
}

// An edge is a line of goanalysis.
type edge struct {
	Package, Path, File string
	Test, Excluded      bool
}

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: golist FOLDER LIST EDGES")
	}
	edges := map[string][]edge{}
	decode(os.Args[3], func(d *json.Decoder) error {
		var e edge
		err := d.Decode(&e)
		if err == nil {
			dir := path.Dir(e.File)
			edges[dir] = append(edges[dir], e)
		}
		return err
	})
	packages, imports, invalid, differences := 0, 0, 0, 0
	decode(os.Args[2], func(d *json.Decoder) error {
		var p listed
		if err := d.Decode(&p); err != nil {
			return err
		}
		dir := strings.TrimPrefix(strings.TrimPrefix(p.Dir, os.Args[1]), "/")
		if dir == "" {
			dir = "."
		}
		packages++
		imports += len(p.Imports) + len(p.TestImports) + len(p.XTestImports)
		invalid += len(p.InvalidGoFiles)
		for _, d := range compare(p, edges[dir]) {
			differences++
			fmt.Printf("%s: %s\n", p.ImportPath, d)
		}
		return nil
	})
	fmt.Printf("%d packages compared, %d imports, %d invalid files left out, %d differences\n", packages, imports, invalid, differences)
	if differences > 0 || packages == 0 {
		os.Exit(1)
	}
}

func decode(file string, next func(*json.Decoder) error) {
	f, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for {
		if err := next(d); err == io.EOF {
			return
		} else if err != nil {
			log.Fatalf("%s: %v", file, err)
		}
	}
}

func compare(p listed, edges []edge) []string {
	invalid := map[string]bool{}
	for _, name := range p.InvalidGoFiles {
		invalid[name] = true
	}
	importPath := p.ImportPath
	ours := [3]map[string]bool{{}, {}, {}}
	forgiven := map[string]bool{}
	var differences []string
	for _, e := range edges {
		list := 0
		switch {
		case invalid[path.Base(e.File)]:
			forgiven[e.Path] = true
			continue
		case e.Excluded:
			continue
		case e.Test && e.Package == importPath+"_test":
			list = 2
		case e.Package != importPath:
			differences = append(differences, fmt.Sprintf("%s is said to be of package %s", e.File, e.Package))
			continue
		case e.Test:
			list = 1
		}
		ours[list][e.Path] = true
	}
	for list, theirs := range [3][]string{p.Imports, p.TestImports, p.XTestImports} {
		name := [3]string{"Imports", "TestImports", "XTestImports"}[list]
		found := map[string]bool{}
		for o := range ours[list] {
			found[o] = true
			if bare := major.ReplaceAllString(o, ""); bare != o && contains(theirs, bare) && !contains(theirs, o) {
				// Outside modules the go command takes m/v2/p for m/p where m has
				// a go.mod that says so, and lists what it took.
				found[bare] = true
				delete(ours[list], o)
			}
		}
		for _, t := range theirs {
			t = unvendored(t)
			if !found[t] && !forgiven[t] {
				differences = append(differences, name+" lacks "+t)
			}
			delete(ours[list], t)
		}
		for o := range ours[list] {
			differences = append(differences, name+" has too much "+o)
		}
	}
	sort.Strings(differences)
	return differences
}

// Major is a major version suffix inside an import path.
var major = regexp.MustCompile(`/v([2-9]|[1-9][0-9]+)\b`)

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

// Unvendored is an import path as the source writes it: go list shows where in
// a vendor folder it was found.
func unvendored(p string) string {
	if i := strings.LastIndex("/"+p, "/vendor/"); i >= 0 {
		return p[i+len("vendor/"):]
	}
	return p
}
