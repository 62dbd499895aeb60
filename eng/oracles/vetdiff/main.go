// Command vetdiff compares what `goanalysis lint --format json` finds with what the passes of vet find (eng/oracles/govet):
// by file, line, pass and message, and counts by pass what both have, what ours alone has and what vet's alone has.
//
//	vetdiff -folder DIR -packages LIST -ours JSON -vets JSON [-show N]
//
// LIST is the output of `go list -e -json` for the packages that vet looked at: other files do not count, of files that the
// build leaves out only what buildtag finds, which alone looks at them, and of a package that a pass was not run on, because vet
// could not type it, the findings of that pass do not.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// A finding is what is compared.
type finding struct {
	File    string
	Line    int
	Pass    string
	Message string
}

// counts are those of one pass. Columns says how many of both stand in the same column, too.
type counts struct{ both, columns, ours, vets int }

// A listed package, of which only names of files matter.
type listed struct {
	Dir, ImportPath                                              string
	GoFiles, CgoFiles, TestGoFiles, XTestGoFiles, IgnoredGoFiles []string
}

func main() {
	folder := flag.String("folder", "", "the folder that ours looked at")
	packages := flag.String("packages", "", "output of go list -e -json")
	oursFile := flag.String("ours", "", "output of goanalysis lint --format json")
	vetsFile := flag.String("vets", "", "output of govet -json, of one run or more")
	show := flag.Int("show", 0, "differences to show of each pass and side")
	flag.Parse()

	files, ignored, pathOf := readPackages(*packages)
	vets, skipped := readVets(*vetsFile)
	ours := readOurs(*oursFile, *folder)

	byPass := map[string]*counts{}
	of := func(pass string) *counts {
		if byPass[pass] == nil {
			byPass[pass] = &counts{}
		}
		return byPass[pass]
	}
	excluded := map[string]bool{}
	counted := func(f finding) bool {
		if !files[f.File] && !(ignored[f.File] && f.Pass == "buildtag") {
			return false
		}
		path := pathOf[filepath.Dir(f.File)]
		if skipped[path+" "+f.Pass] {
			excluded[path] = true
			return false
		}
		return true
	}

	var onlyOurs, onlyVets []finding
	for f, columns := range ours {
		if !counted(f) {
			continue
		}
		if other, ok := vets[f]; ok {
			of(f.Pass).both++
			if sameColumn(columns, other) {
				of(f.Pass).columns++
			}
		} else {
			of(f.Pass).ours++
			onlyOurs = append(onlyOurs, f)
		}
	}
	for f := range vets {
		if _, ok := ours[f]; !ok && counted(f) {
			of(f.Pass).vets++
			onlyVets = append(onlyVets, f)
		}
	}

	fmt.Printf("%-16s %6s %6s %6s %6s\n", "pass", "both", "column", "ours", "vet's")
	var all counts
	for _, pass := range sortedKeys(byPass) {
		c := byPass[pass]
		fmt.Printf("%-16s %6d %6d %6d %6d\n", pass, c.both, c.columns, c.ours, c.vets)
		all = counts{all.both + c.both, all.columns + c.columns, all.ours + c.ours, all.vets + c.vets}
	}
	fmt.Printf("%-16s %6d %6d %6d %6d\n", "all", all.both, all.columns, all.ours, all.vets)
	fmt.Printf("files %d, packages with findings that vet could not type %d\n", len(files), len(excluded))
	list("only ours", onlyOurs, *show)
	list("only vet's", onlyVets, *show)
}

func readPackages(name string) (files, ignored map[string]bool, pathOf map[string]string) {
	files, ignored, pathOf = map[string]bool{}, map[string]bool{}, map[string]string{}
	decode(name, func(decoder *json.Decoder) error {
		var p listed
		if err := decoder.Decode(&p); err != nil {
			return err
		}
		pathOf[p.Dir] = p.ImportPath
		for _, names := range [][]string{p.GoFiles, p.CgoFiles, p.TestGoFiles, p.XTestGoFiles} {
			for _, name := range names {
				files[filepath.Join(p.Dir, name)] = true
			}
		}
		for _, name := range p.IgnoredGoFiles {
			ignored[filepath.Join(p.Dir, name)] = true
		}
		return nil
	})
	return files, ignored, pathOf
}

// readVets gives the findings with their columns, and `package pass` for each pass that was not run on a package.
func readVets(name string) (found map[finding][]int, skipped map[string]bool) {
	found, skipped = map[finding][]int{}, map[string]bool{}
	decode(name, func(decoder *json.Decoder) error {
		var run map[string]map[string]json.RawMessage
		if err := decoder.Decode(&run); err != nil {
			return err
		}
		for id, passes := range run {
			for pass, raw := range passes {
				var diagnostics []struct{ Posn, Message string }
				if json.Unmarshal(raw, &diagnostics) != nil {
					path := strings.TrimSuffix(strings.Fields(id)[0], ".test")
					skipped[path+" "+pass] = true
					skipped[strings.TrimSuffix(path, "_test")+" "+pass] = true
					continue
				}
				for _, d := range diagnostics {
					file, line, column := split(d.Posn)
					add(found, finding{file, line, pass, d.Message}, column)
				}
			}
		}
		return nil
	})
	return found, skipped
}

func readOurs(name, folder string) map[finding][]int {
	found := map[finding][]int{}
	decode(name, func(decoder *json.Decoder) error {
		var result struct {
			Diagnostics []struct {
				Alias, Message, File string
				Line, Column         int
			}
		}
		if err := decoder.Decode(&result); err != nil {
			return err
		}
		for _, d := range result.Diagnostics {
			add(found, finding{filepath.Join(folder, d.File), d.Line, d.Alias, d.Message}, d.Column)
		}
		return nil
	})
	return found
}

func add(found map[finding][]int, f finding, column int) { found[f] = append(found[f], column) }

// split takes a position `file:line:column` apart; the column may be missing.
func split(position string) (file string, line, column int) {
	parts := strings.Split(position, ":")
	if len(parts) > 2 {
		column, _ = strconv.Atoi(parts[2])
	}
	if len(parts) > 1 {
		line, _ = strconv.Atoi(parts[1])
	}
	return parts[0], line, column
}

func sameColumn(some, others []int) bool {
	for _, one := range some {
		for _, other := range others {
			if one == other {
				return true
			}
		}
	}
	return false
}

func decode(name string, next func(*json.Decoder) error) {
	file, err := os.Open(name)
	if err == nil {
		defer file.Close()
		decoder := json.NewDecoder(file)
		for err == nil {
			err = next(decoder)
		}
	}
	if !errors.Is(err, io.EOF) {
		fmt.Fprintf(os.Stderr, "vetdiff: %s: %v\n", name, err)
		os.Exit(2)
	}
}

func list(title string, findings []finding, show int) {
	sort.Slice(findings, func(i, j int) bool {
		a, b := findings[i], findings[j]
		if a.Pass != b.Pass {
			return a.Pass < b.Pass
		}
		if a.File != b.File {
			return a.File < b.File
		}
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Message < b.Message
	})
	shown, pass := 0, ""
	for _, f := range findings {
		if f.Pass != pass {
			shown, pass = 0, f.Pass
		}
		if shown++; shown <= show {
			fmt.Printf("%s: %s:%d: %s: %s\n", title, f.File, f.Line, f.Pass, f.Message)
		}
	}
}

func sortedKeys(m map[string]*counts) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
