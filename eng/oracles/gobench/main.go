// Gobench times go/scanner and go/parser over all Go files of a folder, for
// side-by-side runs with our own lexer and parser. Everything is read into
// memory first; each round prints one JSON line a name.
//
//	GOMAXPROCS=1 taskset -c 0 ./gobench [-rounds N] FOLDER
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

type result struct {
	Name    string  `json:"name"`
	Round   int     `json:"round"`
	Files   int     `json:"files"`
	Bytes   int     `json:"bytes"`
	Seconds float64 `json:"seconds"`
}

func main() {
	rounds := flag.Int("rounds", 5, "timed rounds")
	flag.Parse()
	if flag.NArg() != 1 || *rounds < 1 {
		fmt.Fprintln(os.Stderr, "usage: gobench [-rounds N] FOLDER")
		os.Exit(2)
	}
	sources, bytes, err := load(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, "gobench:", err)
		os.Exit(2)
	}
	encoder := json.NewEncoder(os.Stdout)
	for round := 1; round <= *rounds; round++ {
		for _, subject := range []struct {
			name string
			run  func([]byte)
		}{{"go/scanner", lex}, {"go/parser", parse}} {
			// What the round before left behind is not this round's garbage.
			runtime.GC()
			start := time.Now()
			for _, source := range sources {
				subject.run(source)
			}
			encoder.Encode(result{subject.name, round, len(sources), bytes, time.Since(start).Seconds()})
		}
	}
}

// load reads the regular *.go files below root.
func load(root string) (sources [][]byte, bytes int, err error) {
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == ".git" && path != root:
			return fs.SkipDir
		case !entry.Type().IsRegular() || !strings.HasSuffix(entry.Name(), ".go"):
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		sources = append(sources, source)
		bytes += len(source)
		return nil
	})
	return sources, bytes, err
}

func lex(source []byte) {
	set := token.NewFileSet()
	var s scanner.Scanner
	s.Init(set.AddFile("", set.Base(), len(source)), source, func(token.Position, string) {}, 0)
	for {
		if _, kind, _ := s.Scan(); kind == token.EOF {
			return
		}
	}
}

// parse keeps nothing: files with errors cost what they cost.
func parse(source []byte) {
	parser.ParseFile(token.NewFileSet(), "", source, parser.SkipObjectResolution)
}
