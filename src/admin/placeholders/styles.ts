/** Styles of the placeholders, given with them: a style sheet of its own would have to be imported by types too. */
export const placeholderStyles = `
.pn-placeholder {
  border-bottom: 1px dotted var(--theme-elevation-400);
  display: inline-block;
  max-width: 24rem;
  overflow: hidden;
  text-overflow: ellipsis;
  vertical-align: bottom;
  white-space: nowrap;
}

.pn-placeholder--lacking {
  background: var(--theme-warning-100);
  border-bottom: 1px solid var(--theme-warning-600);
  color: var(--theme-warning-900);
}

.pn-placeholder--wrong {
  background: var(--theme-error-100);
  border-bottom: 1px solid var(--theme-error-600);
  color: var(--theme-error-900);
}

.pn-placeholders__search {
  margin: calc(var(--base) / 2) 0;
  padding: calc(var(--base) / 3);
  width: 100%;
}

.pn-placeholders fieldset {
  border: 0;
  margin: 0 0 var(--base);
  padding: 0;
}

.pn-placeholders legend {
  font-weight: 600;
}

.pn-placeholders__choice {
  align-items: baseline;
  cursor: pointer;
  display: flex;
  gap: calc(var(--base) / 2);
  padding: calc(var(--base) / 5) 0;
}

.pn-placeholders__choice > span {
  display: block;
  overflow-wrap: anywhere;
}

.pn-placeholders__value {
  color: var(--theme-elevation-600);
}

.pn-placeholders__choice .pn-placeholders__value {
  display: block;
  overflow-wrap: anywhere;
}
`
