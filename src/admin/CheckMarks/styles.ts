import type { Severity } from '../../notice/check/rule.js'

/** Names of the highlights, by how much a finding weighs. */
export const MARKS: Readonly<Record<Severity, string>> = {
  error: 'pn-check-error',
  information: 'pn-check-information',
  warning: 'pn-check-warning',
}

/** Styles of the words that a finding is about, and of what is said of them. */
export const markStyles = `
::highlight(${MARKS.error}) {
  text-decoration: underline wavy var(--theme-error-500) 1.5px;
}

::highlight(${MARKS.warning}) {
  text-decoration: underline wavy var(--theme-warning-600) 1.5px;
}

::highlight(${MARKS.information}) {
  text-decoration: underline dotted var(--theme-elevation-500) 1.5px;
}

.pn-check-hint {
  background: var(--theme-elevation-900);
  border-radius: var(--style-radius-s);
  box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  color: var(--theme-elevation-0);
  font-size: 0.9rem;
  line-height: 1.4;
  max-width: min(26rem, calc(100vw - 2rem));
  overflow-wrap: anywhere;
  padding: calc(var(--base) / 3) calc(var(--base) / 2);
  position: fixed;
  z-index: 60;
}

.pn-check-hint p {
  margin: 0;
}

.pn-check-hint p + p {
  border-top: 1px solid var(--theme-elevation-600);
  margin-top: calc(var(--base) / 4);
  padding-top: calc(var(--base) / 4);
}
`
