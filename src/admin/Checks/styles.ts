/** Styles of the panel that says what a check has found, and of the counts on tabs and sections. */
export const checkStyles = `
.pn-checks {
  margin-bottom: var(--base);
}

.pn-checks h2,
.pn-checks h3 {
  font-size: 1rem;
  margin: 0;
  outline: none;
}

.pn-checks h2 {
  font-size: 1.15rem;
}

.pn-checks h3 {
  border-top: 1px solid var(--theme-elevation-150);
  margin-top: calc(var(--base) * 0.75);
  overflow-wrap: anywhere;
  padding-top: calc(var(--base) / 2);
}

.pn-checks p,
.pn-checks blockquote {
  margin: 0;
  overflow-wrap: anywhere;
}

.pn-checks blockquote,
.pn-dialog blockquote {
  background: var(--theme-elevation-50);
  border-inline-start: 2px solid var(--theme-elevation-300);
  font-size: 0.9rem;
  margin: calc(var(--base) / 4) 0;
  max-height: 6.5em;
  overflow: hidden;
  overflow-wrap: anywhere;
  padding: 2px calc(var(--base) / 3);
}

.pn-checks__head {
  align-items: baseline;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 4) var(--base);
  justify-content: space-between;
}

.pn-checks__counts {
  min-height: 1.5em;
}

.pn-checks ul,
.pn-checks ol {
  margin: 0;
  padding: 0;
}

.pn-checks ul {
  list-style: none;
}

.pn-checks ol {
  padding-inline-start: 1.3rem;
}

.pn-checks__item {
  border-inline-start: 4px solid var(--theme-elevation-300);
  margin-top: calc(var(--base) / 2);
  padding-inline-start: calc(var(--base) / 2);
}

.pn-checks__item--error {
  border-color: var(--theme-error-500);
}

.pn-checks__item--warning {
  border-color: var(--theme-warning-500);
}

.pn-checks__severity {
  background: var(--theme-elevation-100);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  font-size: 0.8rem;
  padding: 1px 6px;
  white-space: nowrap;
}

.pn-checks__item--error .pn-checks__severity {
  background: var(--theme-error-100);
  color: var(--theme-error-900);
}

.pn-checks__item--warning .pn-checks__severity {
  background: var(--theme-warning-100);
  color: var(--theme-warning-900);
}

.pn-checks__where {
  color: var(--theme-elevation-650);
  display: block;
  font-size: 0.9rem;
}

.pn-checks a {
  text-decoration: underline;
}

.pn-checks summary {
  cursor: pointer;
  min-height: 24px;
  width: fit-content;
}

.pn-checks details > p {
  color: var(--theme-elevation-800);
  margin-bottom: calc(var(--base) / 4);
}

.pn-checks__fold {
  border-top: 1px solid var(--theme-elevation-150);
  margin-top: calc(var(--base) * 0.75);
  padding-top: calc(var(--base) / 2);
}

.pn-checks__actions {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 4);
}

.pn-checks button,
.pn-check-summary button {
  background: var(--theme-elevation-50);
  border: 1px solid var(--theme-elevation-250);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  cursor: pointer;
  font: inherit;
  font-size: 0.9rem;
  min-height: 26px;
  overflow-wrap: anywhere;
  padding: 2px 8px;
  text-align: start;
}

.pn-checks button:hover,
.pn-check-summary button:hover {
  background: var(--theme-elevation-100);
}

.pn-checks button[aria-disabled='true'] {
  border-style: dashed;
  cursor: default;
}

.pn-checks :is(a, button, summary, h2):focus-visible,
.pn-check-summary button:focus-visible {
  outline: 2px solid var(--theme-success-600);
  outline-offset: 2px;
}

.pn-check-summary {
  align-items: baseline;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 4) calc(var(--base) / 2);
  margin-bottom: var(--base);
}

.pn-check-summary p {
  margin: 0;
}

.pn-checks__count {
  border-radius: 1em;
  font-size: 0.8rem;
  font-weight: 600;
  margin-inline-start: 4px;
  padding: 1px 7px;
}

.pn-checks__count--error {
  background: var(--theme-error-100);
  color: var(--theme-error-900);
}

.pn-checks__count--warning {
  background: var(--theme-warning-100);
  color: var(--theme-warning-900);
}
`
