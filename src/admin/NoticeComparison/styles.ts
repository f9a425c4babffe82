/** Styles of the comparison, given with it: a style sheet of its own would have to be imported by types too. */
export const comparisonStyles = `
.pn-changes :is(h3, h4) {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-changes ul {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-changes__language {
  margin-top: var(--base);
}

.pn-changes details {
  border-left: 2px solid var(--theme-elevation-200);
  margin: calc(var(--base) / 2) 0;
  padding-left: calc(var(--base) / 2);
}

.pn-changes__words {
  max-width: 45rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}

.pn-changes ins {
  background: var(--theme-success-100);
  color: var(--theme-success-800);
}

.pn-changes del {
  background: var(--theme-error-100);
  color: var(--theme-error-800);
}
`
