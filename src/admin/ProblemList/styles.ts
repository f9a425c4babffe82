/** Styles of a list of problems, wherever it stands. */
export const problemStyles = `
.pn-problems {
  margin: calc(var(--base) / 2) 0 0;
  padding-inline-start: var(--base);
}

.pn-problems li {
  overflow-wrap: anywhere;
}

.pn-problems li + li {
  margin-top: calc(var(--base) / 4);
}
`
