/** Styles of the tab's comparison with what is published. */
export const publishingStyles = `
.pn-publishing {
  border-top: 1px solid var(--theme-elevation-150);
  padding-top: var(--base);
}

.pn-publishing > h3 {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-publishing > ul {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-publishing__proposal {
  background: var(--theme-elevation-50);
  border-radius: var(--style-radius-m);
  margin: var(--base) 0;
  padding: calc(var(--base) * 0.75);
}
`
