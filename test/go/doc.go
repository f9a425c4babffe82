// Package log is nothing but its test: what an app publishes of its log, checked by the code that Go checks its own module
// mirror's log with.
package log
