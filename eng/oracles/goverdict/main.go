// Goverdict says what go/parser makes of sources that it reads from its
// standard input, each after its length as four bytes, lowest first. It answers
// one line a source:
//
//	ok <FNV-1a hash of the dump that goast writes, 64 bits, decimal>
//	error <line of the first error> <message>
//
// eng/differential.sh holds the engine against it.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"hash/fnv"
	"io"
	"log"
	"os"
	"reflect"
	"strings"
)

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		var length uint32
		if err := binary.Read(in, binary.LittleEndian, &length); err == io.EOF {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		source := make([]byte, length)
		if _, err := io.ReadFull(in, source); err != nil {
			log.Fatal(err)
		}
		fmt.Fprintln(out, verdict(source))
		// Whoever asks writes a batch before reading: nothing waits while there
		// is more to read.
		if in.Buffered() == 0 {
			if err := out.Flush(); err != nil {
				log.Fatal(err)
			}
		}
	}
}

func verdict(source []byte) (answer string) {
	// A bug of Go's parser is an answer of its own, which no engine shares.
	defer func() {
		if cause := recover(); cause != nil {
			answer = "error 0 go/parser panics: " + oneLine(fmt.Sprint(cause))
		}
	}()
	set := token.NewFileSet()
	base := set.Base()
	file, err := parser.ParseFile(set, "", source, parser.SkipObjectResolution)
	if list, ok := err.(scanner.ErrorList); ok && len(list) > 0 {
		return fmt.Sprintf("error %d %s", list[0].Pos.Line, oneLine(list[0].Msg))
	}
	if err != nil {
		return "error 0 " + oneLine(err.Error())
	}
	hash := fnv.New64a()
	ast.Inspect(file, func(node ast.Node) bool {
		if node != nil {
			fmt.Fprintf(hash, "%s %d %d\n", reflect.TypeOf(node).Elem().Name(), int(node.Pos())-base, int(node.End())-base)
		}
		return node != nil
	})
	return fmt.Sprintf("ok %d", hash.Sum64())
}

func oneLine(text string) string {
	return strings.NewReplacer("\n", "␊", "\r", "␍").Replace(text)
}
