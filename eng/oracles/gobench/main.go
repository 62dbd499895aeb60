// Gobench measures Go's own scanner, parsers and syntax trees over all Go files
// of a folder, for side-by-side runs with ours. Everything is read into memory
// first; each round prints one JSON line a part.
//
//	taskset -c 0 ./gobench [-rounds N] [-files LIST] PART[,PART]… FOLDER
//	./gobench accepted FOLDER
//
// Parts are lex, parse, cores (parse on all cores), calls, memory, types and
// typecores (go/types on one and on all cores, of the src folder of a GOROOT),
// typememory and, where it was built with the tag "compiler", compiler. The word accepted prints the
// paths of the files that go/parser takes.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// A measurement is one line of output. Bytes are those of the sources, cpu is
// the processor time of all threads in seconds; what count counts depends on
// the part. Peak is the largest resident size of the process so far, in bytes.
type measurement struct {
	Name    string  `json:"name"`
	Round   int     `json:"round"`
	Files   int     `json:"files"`
	Bytes   int     `json:"bytes"`
	Seconds float64 `json:"seconds"`
	Cpu     float64 `json:"cpu"`
	Count   int64   `json:"count"`
	Peak    int64   `json:"peak"`
}

// A corpus is the sources of all files; paths and sources have the same order.
type corpus struct {
	root    string
	paths   []string
	sources [][]byte
	bytes   int
}

func main() {
	rounds := flag.Int("rounds", 5, "timed rounds")
	list := flag.String("files", "", "file with the paths to take instead of all")
	flag.Parse()
	if flag.NArg() != 2 || *rounds < 1 {
		fail("usage: gobench [-rounds N] [-files LIST] PART[,PART]... FOLDER")
	}
	taken, err := load(flag.Arg(1), *list)
	if err != nil {
		fail("gobench:", err)
	}
	if flag.Arg(0) == "accepted" {
		printAccepted(taken)
		return
	}
	measure(strings.Split(flag.Arg(0), ","), *rounds, taken)
}

func fail(message ...any) {
	fmt.Fprintln(os.Stderr, message...)
	os.Exit(2)
}

// measure runs each part once a round, in the order given.
func measure(parts []string, rounds int, taken *corpus) {
	for _, part := range parts {
		if subjects[part] == nil {
			fail("gobench: unknown part", part)
		}
		if prepare := subjects[part].prepare; prepare != nil {
			prepare(taken)
		}
	}
	encoder := json.NewEncoder(os.Stdout)
	for round := 1; round <= rounds; round++ {
		for _, part := range parts {
			// What the round before left behind is not this round's garbage.
			runtime.GC()
			cpu, start := processorTime(), time.Now()
			count := subjects[part].run(taken)
			seconds := time.Since(start).Seconds()
			cpu = processorTime() - cpu
			files, bytes := len(taken.sources), taken.bytes
			if size := subjects[part].size; size != nil {
				files, bytes = size()
			}
			encoder.Encode(measurement{subjects[part].name, round, files, bytes, seconds, cpu.Seconds(), count, peak()})
		}
	}
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		fail("gobench:", err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// load reads the files of a list, or the regular *.go files below a folder.
func load(root, list string) (*corpus, error) {
	taken := &corpus{root: root}
	if list != "" {
		paths, err := os.ReadFile(list)
		if err != nil {
			return nil, err
		}
		taken.paths = strings.Split(strings.TrimSuffix(string(paths), "\n"), "\n")
	} else if err := filepath.WalkDir(root, taken.visit); err != nil {
		return nil, err
	}
	for _, path := range taken.paths {
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		taken.sources = append(taken.sources, source)
		taken.bytes += len(source)
	}
	return taken, nil
}

func (c *corpus) visit(path string, entry fs.DirEntry, err error) error {
	switch {
	case err != nil:
		return err
	case entry.IsDir() && entry.Name() == ".git":
		return fs.SkipDir
	case entry.Type().IsRegular() && strings.HasSuffix(entry.Name(), ".go"):
		c.paths = append(c.paths, path)
	}
	return nil
}

func printAccepted(taken *corpus) {
	for i, source := range taken.sources {
		if _, err := parser.ParseFile(token.NewFileSet(), "", source, parser.SkipObjectResolution); err == nil {
			fmt.Println(taken.paths[i])
		}
	}
}
