// Gohalflife says for which half-life the shares of churn come closest to those of blame, from git's own output alone.
//
//	gohalflife REPO [DAYS…]
//
// For each Go file of HEAD outside vendor, third_party and Godeps it takes the lines that each author added to it (git log
// --numstat, renames followed within a commit, merges left out), weighs them by 2^(-age/half-life) with the newest commit of
// the file as the clock, and compares each author's part with their part of git blame's lines. It prints a line a half-life:
// the days, the mean difference of the shares (0 equal, 1 nothing in common; each file as heavy as its lines), the same with
// every file as heavy as any other, and the part of the files whose largest share is the same person's.
package main

import (
	"bufio"
	"fmt"
	"log"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

type added struct {
	author string
	time   float64
	lines  float64
}

func git(repo string, args ...string) *bufio.Scanner {
	command := exec.Command("git", append([]string{"-C", repo, "--no-replace-objects", "-c", "core.quotePath=false"}, args...)...)
	out, err := command.Output()
	if err != nil {
		log.Fatalf("git %s: %v", strings.Join(args, " "), err)
	}
	scanner := bufio.NewScanner(strings.NewReader(string(out)))
	scanner.Buffer(nil, 1<<28)
	return scanner
}

// renamed gives the names before and after of git's "a/{b => c}/d" and "b => c".
func renamed(path string) (before, after string) {
	open, end := strings.Index(path, "{"), strings.Index(path, "}")
	arrow := strings.Index(path, " => ")
	switch {
	case arrow < 0:
		return path, path
	case open < 0 || end < arrow || open > arrow:
		return path[:arrow], path[arrow+4:]
	}
	join := func(middle string) string {
		return strings.ReplaceAll(path[:open]+middle+path[end+1:], "//", "/")
	}
	return join(path[open+1 : arrow]), join(path[arrow+4 : end])
}

func churn(repo string) map[string][]added {
	files := map[string][]added{}
	var author string
	var time float64
	for lines := git(repo, "log", "--reverse", "--topo-order", "--no-merges", "--use-mailmap", "-M", "--numstat", "--format=%x00%aE%x00%at", "HEAD", "--", "*.go"); lines.Scan(); {
		line := lines.Text()
		if strings.HasPrefix(line, "\x00") {
			parts := strings.Split(line, "\x00")
			author = strings.ToLower(parts[1])
			time, _ = strconv.ParseFloat(parts[2], 64)
			continue
		}
		parts := strings.SplitN(line, "\t", 3)
		if len(parts) < 3 || !strings.HasSuffix(parts[2], ".go") && !strings.HasSuffix(parts[2], "}") {
			continue
		}
		before, after := renamed(parts[2])
		count, err := strconv.ParseFloat(parts[0], 64)
		if err != nil {
			continue
		}
		past := files[before]
		if before != after {
			delete(files, before)
		}
		files[after] = append(past, added{author, time, count})
	}
	return files
}

func blame(repo, path string) map[string]float64 {
	shares, total := map[string]float64{}, 0.0
	for lines := git(repo, "blame", "--line-porcelain", "HEAD", "--", path); lines.Scan(); {
		if line := lines.Text(); strings.HasPrefix(line, "author-mail ") {
			shares[strings.ToLower(strings.Trim(line[len("author-mail "):], "<>"))]++
			total++
		}
	}
	for author := range shares {
		shares[author] /= total
	}
	return shares
}

func decayed(past []added, halfLife float64) map[string]float64 {
	newest, total := 0.0, 0.0
	for _, one := range past {
		newest = math.Max(newest, one.time)
	}
	shares := map[string]float64{}
	for _, one := range past {
		weight := one.lines * math.Exp2(-(newest-one.time)/86400/halfLife)
		shares[one.author] += weight
		total += weight
	}
	for author := range shares {
		if total > 0 {
			shares[author] /= total
		}
	}
	return shares
}

func first(shares map[string]float64) string {
	best := ""
	for author, share := range shares {
		if best == "" || share > shares[best] || share == shares[best] && author < best {
			best = author
		}
	}
	return best
}

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("usage: gohalflife REPO [DAYS…]")
	}
	repo := os.Args[1]
	days := []float64{90, 180, 365, 730, 1095, 1460, 2190, 2920, 5840, 1e9}
	if len(os.Args) > 2 {
		days = nil
		for _, word := range os.Args[2:] {
			value, err := strconv.ParseFloat(word, 64)
			if err != nil || value <= 0 {
				log.Fatalf("found %q, expected a number of days", word)
			}
			days = append(days, value)
		}
	}
	past := churn(repo)
	var difference, plain, same = make([]float64, len(days)), make([]float64, len(days)), make([]float64, len(days))
	files, weight := 0.0, 0.0
	for names := git(repo, "ls-tree", "-r", "--name-only", "HEAD"); names.Scan(); {
		path := names.Text()
		slashed := "/" + path
		if !strings.HasSuffix(path, ".go") || strings.Contains(slashed, "/vendor/") || strings.Contains(slashed, "/third_party/") || strings.Contains(slashed, "/Godeps/") {
			continue
		}
		own := past[path]
		lines := 0.0
		for _, one := range own {
			lines += one.lines
		}
		if lines == 0 {
			continue
		}
		truth := blame(repo, path)
		files++
		weight += lines
		for i, halfLife := range days {
			shares := decayed(own, halfLife)
			sum := 0.0
			for author, share := range shares {
				sum += math.Abs(share - truth[author])
			}
			for author, share := range truth {
				if _, ok := shares[author]; !ok {
					sum += share
				}
			}
			difference[i] += lines * sum / 2
			plain[i] += sum / 2
			if first(shares) == first(truth) {
				same[i]++
			}
		}
	}
	for i, halfLife := range days {
		fmt.Printf("%10.0f %.4f %.4f %.4f\n", halfLife, difference[i]/weight, plain[i]/files, same[i]/files)
	}
}
