// Package log is nothing but its test: what an app publishes of its log, checked by the code that Go checks its own module
// mirror's log with; and what it tells of findings, by go-sarif.
package log
