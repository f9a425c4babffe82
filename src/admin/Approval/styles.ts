/** Styles of the page on which a notice is approved. */
export const approvalStyles = `
.pn-approval {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) * 1.5);
}

.pn-approval h2 {
  margin-bottom: calc(var(--base) / 2);
}

.pn-approval p,
.pn-approval ul {
  max-width: 45rem;
  overflow-wrap: anywhere;
}

.pn-approval h3 {
  font-size: 1.1rem;
  margin: calc(var(--base) * 1.5) 0 calc(var(--base) / 2);
}

.pn-approval__actions {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
  margin: var(--base) 0;
}

.pn-approval__return {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  display: grid;
  gap: calc(var(--base) * 0.75);
  margin: var(--base) 0;
  max-width: 45rem;
  min-width: 0;
  padding: calc(var(--base) * 0.75);
}

.pn-approval__moment {
  display: block;
  margin: var(--base) 0;
  max-width: 20rem;
}

.pn-approval__moment span,
.pn-approval__moment small,
.pn-approval__return span,
.pn-approval__return small {
  display: block;
}

.pn-approval__moment input,
.pn-approval__return textarea,
.pn-approval__return select {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s);
  box-sizing: border-box;
  color: var(--theme-elevation-800);
  font: inherit;
  padding: 8px 12px;
  width: 100%;
}

.pn-approval__text {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  max-width: 45rem;
  overflow-wrap: anywhere;
  padding: var(--base);
}

.pn-approval__text h4 {
  font-size: 1.3rem;
  margin: 0 0 calc(var(--base) / 2);
}

.pn-approval__text h5 {
  font-size: 1rem;
  font-weight: 600;
  margin: var(--base) 0 calc(var(--base) / 4);
}

.pn-approval__text :is(h6, dt) {
  font-size: inherit;
  font-weight: 600;
  margin: calc(var(--base) / 4) 0 0;
}

.pn-approval__text :is(p, ul, ol, dl, dd) {
  margin-bottom: calc(var(--base) / 2);
  margin-top: 0;
}

.pn-approval__text dd {
  margin-left: 0;
}

.pn-approval > ul > li {
  margin-bottom: calc(var(--base) / 4);
}

.pn-approval__text table {
  display: block;
  overflow-x: auto;
}
`
