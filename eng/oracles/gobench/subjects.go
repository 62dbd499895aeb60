package main

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"runtime"
	"sync"
	"sync/atomic"
)

// A subject is what is measured: its name in the output, what is made ready
// before the first round, what a round does, and, where that is not the whole
// corpus, how many files and bytes it takes.
type subject struct {
	name    string
	prepare func(*corpus)
	run     func(*corpus) int64
	size    func() (files, bytes int)
}

// subjects by the word that selects them.
var subjects = map[string]*subject{
	"lex":    {name: "go/scanner", run: each(lex)},
	"parse":  {name: "go/parser", run: each(parse)},
	"cores":  {name: "go/parser on all cores", run: parseOnAllCores},
	"calls":  {name: "ast.Inspect", prepare: keepTrees, run: countCalls},
	"memory": {name: "go/ast", run: retain},
}

func each(work func([]byte)) func(*corpus) int64 {
	return func(taken *corpus) int64 {
		for _, source := range taken.sources {
			work(source)
		}
		return int64(len(taken.sources))
	}
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

// parseOnAllCores takes file after file from a counter, so that no core waits
// for another one's large files.
func parseOnAllCores(taken *corpus) int64 {
	var next int64 = -1
	var workers sync.WaitGroup
	for i := 0; i < runtime.GOMAXPROCS(0); i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for at := atomic.AddInt64(&next, 1); at < int64(len(taken.sources)); at = atomic.AddInt64(&next, 1) {
				parse(taken.sources[at])
			}
		}()
	}
	workers.Wait()
	return int64(len(taken.sources))
}

var trees []*ast.File

func keepTrees(taken *corpus) {
	trees = parseAll(taken, token.NewFileSet())
}

func parseAll(taken *corpus, set *token.FileSet) []*ast.File {
	all := make([]*ast.File, 0, len(taken.sources))
	for _, source := range taken.sources {
		file, _ := parser.ParseFile(set, "", source, parser.SkipObjectResolution)
		all = append(all, file)
	}
	return all
}

func countCalls(*corpus) int64 {
	calls := int64(0)
	for _, tree := range trees {
		ast.Inspect(tree, func(node ast.Node) bool {
			if _, ok := node.(*ast.CallExpr); ok {
				calls++
			}
			return true
		})
	}
	return calls
}

// retain is the heap that all trees and their table of lines take, without the
// sources.
func retain(taken *corpus) int64 {
	before := heapAfterCollection()
	set := token.NewFileSet()
	all := parseAll(taken, set)
	after := heapAfterCollection()
	runtime.KeepAlive(all)
	runtime.KeepAlive(set)
	return int64(after) - int64(before)
}

func heapAfterCollection() uint64 {
	// The second collection frees what only finalizers and pools held on to.
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
