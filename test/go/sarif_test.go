package log

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/xeipuuv/gojsonschema"
)

// The schema of SARIF 2.1.0, which go-sarif has in its source for its own reports alone.
func schemaOfSARIF(t *testing.T) gojsonschema.JSONLoader {
	directory, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3").Output()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(directory)), "pkg/report/v210/sarif/schema.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, schema, _ := strings.Cut(string(source), "`")
	schema, _, _ = strings.Cut(schema, "`")
	return gojsonschema.NewStringLoader(schema)
}

// A report of findings is read with nothing left over, and is valid.
func TestReportOfFindings(t *testing.T) {
	written, err := os.ReadFile(os.Getenv("SARIF_REPORT"))
	if err != nil {
		t.Fatal(err)
	}
	var report sarif.Report
	strict := json.NewDecoder(bytes.NewReader(written))
	strict.DisallowUnknownFields()
	if err := strict.Decode(&report); err != nil {
		t.Fatal(err)
	}
	if count := len(report.Runs[0].Results); count != 6 {
		t.Fatalf("%d findings in place of 6", count)
	}
	schema := schemaOfSARIF(t)
	result, err := gojsonschema.Validate(schema, gojsonschema.NewBytesLoader(written))
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range result.Errors() {
		t.Error(fault)
	}
	// What is not valid is told.
	wrong := bytes.ReplaceAll(written, []byte(`"level":"warning"`), []byte(`"level":"critical"`))
	result, err = gojsonschema.Validate(schema, gojsonschema.NewBytesLoader(wrong))
	if err != nil || result.Valid() {
		t.Fatal("a level that there is not is taken")
	}
}
