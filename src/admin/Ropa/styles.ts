/** Styles of the form that makes the record of processing activities. */
export const ropaStyles = `
.pn-ropa {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-s);
  margin-bottom: var(--base);
  padding: calc(var(--base) / 2) var(--base);
}

.pn-ropa summary {
  cursor: pointer;
  font-weight: 600;
}

.pn-ropa > p {
  margin: calc(var(--base) / 2) 0;
  max-width: 52rem;
}

.pn-ropa__fields {
  display: grid;
  gap: calc(var(--base) * 0.75);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  margin-bottom: calc(var(--base) * 0.75);
}

.pn-ropa__fields label {
  display: block;
  padding-bottom: 5px;
}

.pn-ropa select {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  font: inherit;
  min-height: 40px;
  padding: 8px 12px;
  width: 100%;
}

.pn-ropa small {
  color: var(--theme-elevation-800);
  display: block;
  padding-top: 5px;
}

.pn-ropa__drafts {
  display: block;
  margin-bottom: calc(var(--base) * 0.75);
}

.pn-ropa__drafts input {
  margin-right: 0.5em;
}

.pn-ropa__outcome:not(:empty) {
  margin-top: calc(var(--base) / 2);
}
`
