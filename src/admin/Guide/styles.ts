/** Of the guide for editors: a column that is good to read. */
export const guideStyles = `
.pn-guide article { max-width: 42rem; padding-bottom: calc(var(--base) * 3); }
.pn-guide h1, .pn-guide h2 { margin: calc(var(--base) * 1.5) 0 calc(var(--base) * 0.5); }
.pn-guide p, .pn-guide li { line-height: 1.6; margin: 0 0 calc(var(--base) * 0.5); }
.pn-guide ol, .pn-guide ul { margin: 0 0 calc(var(--base) * 0.75); padding-inline-start: calc(var(--base) * 1.25); }
`
