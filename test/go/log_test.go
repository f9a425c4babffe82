package log

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// published is where the app answers readers; serve.ts tells run.mjs, and run.mjs this.
var published = os.Getenv("PUBLISHED_URL")

func get(t *testing.T, path string) string {
	t.Helper()
	response, err := http.Get(published + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s: %s", path, response.Status, body)
	}
	return string(body)
}

func getJSON(t *testing.T, path string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(get(t, path)), into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func verifier(t *testing.T) note.Verifier {
	t.Helper()
	key, _, _ := strings.Cut(get(t, "/log/key"), "\n")
	verifier, err := note.NewVerifier(key)
	if err != nil {
		t.Fatalf("%q: %v", key, err)
	}
	return verifier
}

// head gives size and root of a checkpoint, once its signature is checked.
func head(t *testing.T, checkpoint string) tlog.Tree {
	t.Helper()
	key := verifier(t)
	signed, err := note.Open([]byte(checkpoint), note.VerifierList(key))
	if err != nil {
		t.Fatalf("%q: %v", checkpoint, err)
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		t.Fatalf("not a checkpoint: %q", signed.Text)
	}
	if lines[0] != key.Name() {
		t.Fatalf("the log is %q, its key that of %q", lines[0], key.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] {
		t.Fatalf("not a size: %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		t.Fatal(err)
	}
	return tlog.Tree{N: size, Hash: root}
}

type entry struct {
	Index   int64
	Record  string
	Notice  string
	Version int
}

func (e entry) leaf(t *testing.T) tlog.Hash {
	t.Helper()
	data, err := hex.DecodeString(e.Record)
	if err != nil || len(data) != 32 {
		t.Fatalf("not the hash of a record: %q", e.Record)
	}
	return tlog.RecordHash(data)
}

// entries gives all of the log, read a few at a time.
func entries(t *testing.T) []entry {
	t.Helper()
	var all []entry
	for {
		var page struct{ Entries []entry }
		getJSON(t, fmt.Sprintf("/log/entries?start=%d&end=%d", len(all), len(all)+9), &page)
		all = append(all, page.Entries...)
		if len(page.Entries) < 10 {
			break
		}
	}
	for index, one := range all {
		if one.Index != int64(index) {
			t.Fatalf("entry %d has the number %d", index, one.Index)
		}
	}
	return all
}

// tree makes the tree over the entries anew, and gives it by its size.
func tree(t *testing.T, all []entry) func(size int64) tlog.Tree {
	t.Helper()
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for at, index := range indexes {
			hashes[at] = stored[index]
		}
		return hashes, nil
	})
	for index, one := range all {
		hashes, err := tlog.StoredHashesForRecordHash(int64(index), one.leaf(t), reader)
		if err != nil {
			t.Fatal(err)
		}
		stored = append(stored, hashes...)
	}
	return func(size int64) tlog.Tree {
		root, err := tlog.TreeHash(size, reader)
		if err != nil {
			t.Fatal(err)
		}
		return tlog.Tree{N: size, Hash: root}
	}
}

func hashes(t *testing.T, lines []string) []tlog.Hash {
	t.Helper()
	var parsed []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		parsed = append(parsed, hash)
	}
	return parsed
}

// altered gives a proof in each way that is nearly it.
func altered(proof []tlog.Hash) [][]tlog.Hash {
	var all [][]tlog.Hash
	for at := range proof {
		flipped := slices.Clone(proof)
		flipped[at][31] ^= 1
		all = append(all, flipped, slices.Delete(slices.Clone(proof), at, at+1))
	}
	return append(all, append(slices.Clone(proof), tlog.Hash{}))
}

func TestCheckpoint(t *testing.T) {
	checkpoint := get(t, "/log/checkpoint")
	now := head(t, checkpoint)
	all := entries(t)
	if int64(len(all)) != now.N || now.N < 20 {
		t.Fatalf("%d entries, and a checkpoint of %d", len(all), now.N)
	}
	if root := tree(t, all)(now.N); root != now {
		t.Fatalf("the entries make %v, the checkpoint says %v", root, now)
	}

	key := verifier(t)
	open := func(text string, keys ...note.Verifier) error {
		_, err := note.Open([]byte(text), note.VerifierList(keys...))
		return err
	}
	size := fmt.Sprintf("\n%d\n", now.N)
	forged := strings.Replace(checkpoint, size, fmt.Sprintf("\n%d\n", now.N-1), 1)
	var invalid *note.InvalidSignatureError
	if err := open(forged, key); !errors.As(err, &invalid) {
		t.Errorf("another size under the same signature: %v", err)
	}
	root := now.Hash.String()
	other := tlog.Hash(tlog.RecordHash([]byte("another"))).String()
	if err := open(strings.Replace(checkpoint, root, other, 1), key); !errors.As(err, &invalid) {
		t.Errorf("another root under the same signature: %v", err)
	}
	_, stranger, err := note.GenerateKey(nil, key.Name())
	if err != nil {
		t.Fatal(err)
	}
	strange, err := note.NewVerifier(stranger)
	if err != nil {
		t.Fatal(err)
	}
	var unverified *note.UnverifiedNoteError
	if err := open(checkpoint, strange); !errors.As(err, &unverified) {
		t.Errorf("checked with another key: %v", err)
	}
}

// A proof in the format of C2SP's tlog-proof.
func proofOf(t *testing.T, text string) (index int64, proof []tlog.Hash, checkpoint string) {
	t.Helper()
	first, checkpoint, found := strings.Cut(text, "\n\n")
	lines := strings.Split(first, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		t.Fatalf("not a proof: %q", text)
	}
	number, found := strings.CutPrefix(lines[1], "index ")
	index, err := strconv.ParseInt(number, 10, 64)
	if !found || err != nil {
		t.Fatalf("not an index: %q", lines[1])
	}
	return index, hashes(t, lines[2:]), checkpoint
}

func TestInclusion(t *testing.T) {
	all := entries(t)
	byRecord := map[string]entry{}
	for _, one := range all {
		byRecord[one.Record] = one
	}
	var list struct{ Docs []struct{ Slug string } }
	getJSON(t, "?limit=100", &list)
	proved := 0
	for _, notice := range list.Docs {
		var history struct {
			Docs []struct {
				Hash    string
				Version int
			}
		}
		getJSON(t, "/"+notice.Slug+"/history?limit=100", &history)
		for _, version := range history.Docs {
			one := byRecord[version.Hash]
			path := fmt.Sprintf("/%s/versions/%d/proof", notice.Slug, version.Version)
			for _, query := range []string{"", fmt.Sprintf("?size=%d", one.Index+1)} {
				index, proof, checkpoint := proofOf(t, get(t, path+query))
				at := head(t, checkpoint)
				if index != one.Index || one.Version != version.Version {
					t.Fatalf("%s: entry %d, and the log says %v", path, index, one)
				}
				leaf := one.leaf(t)
				if err := tlog.CheckRecord(proof, at.N, at.Hash, index, leaf); err != nil {
					t.Errorf("%s%s: %v", path, query, err)
				}
				for _, wrong := range altered(proof) {
					if tlog.CheckRecord(wrong, at.N, at.Hash, index, leaf) == nil {
						t.Errorf("%s%s: an altered proof is taken", path, query)
					}
				}
				other := all[(index+1)%int64(len(all))].leaf(t)
				if tlog.CheckRecord(proof, at.N, at.Hash, index, other) == nil {
					t.Errorf("%s%s: it proves another record too", path, query)
				}
			}
			proved++
		}
	}
	if proved < 20 {
		t.Errorf("only %d versions were proved", proved)
	}
}

func TestConsistency(t *testing.T) {
	all := entries(t)
	at := tree(t, all)
	for to := int64(1); to <= int64(len(all)); to++ {
		for from := int64(1); from <= to; from++ {
			var step struct{ Consistency []string }
			path := fmt.Sprintf("/log/consistency?from=%d&to=%d", from, to)
			getJSON(t, path, &step)
			proof := hashes(t, step.Consistency)
			earlier, later := at(from), at(to)
			if err := tlog.CheckTree(proof, to, later.Hash, from, earlier.Hash); err != nil {
				t.Errorf("%s: %v", path, err)
			}
			for _, wrong := range altered(proof) {
				if tlog.CheckTree(wrong, to, later.Hash, from, earlier.Hash) == nil {
					t.Errorf("%s: an altered proof is taken", path)
				}
			}
			rewritten := earlier.Hash
			rewritten[0] ^= 1
			if tlog.CheckTree(proof, to, later.Hash, from, rewritten) == nil {
				t.Errorf("%s: it goes on from another log too", path)
			}
		}
	}
}
