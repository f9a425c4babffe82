/** Styles of the page that says where a source is used. */
export const whereUsedStyles = `
.pn-uses {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) * 1.5);
}

.pn-uses h2 {
  margin: calc(var(--base) * 1.5) 0 calc(var(--base) / 2);
}

.pn-uses section:first-of-type h2 {
  margin-top: 0;
}

.pn-uses__table {
  border-collapse: collapse;
  width: 100%;
}

.pn-uses__table th,
.pn-uses__table td {
  border-bottom: 1px solid var(--theme-elevation-100);
  padding: calc(var(--base) / 2) calc(var(--base) / 2) calc(var(--base) / 2) 0;
  text-align: start;
}

.pn-uses__notice {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  margin: calc(var(--base) / 2) 0;
  padding: calc(var(--base) * 0.75);
}

.pn-uses__notice header {
  align-items: baseline;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
  margin-bottom: calc(var(--base) / 4);
}

.pn-uses__notice h3,
.pn-uses__notice p {
  margin: 0;
}

.pn-uses__notice > * + * {
  margin-top: calc(var(--base) / 2);
}

.pn-uses input[type='checkbox'],
.pn-uses input[type='radio'] {
  accent-color: var(--theme-success-600);
  height: 1.1rem;
  width: 1.1rem;
}

.pn-uses summary {
  cursor: pointer;
}

.pn-uses__form {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  display: grid;
  gap: calc(var(--base) / 2);
  margin: var(--base) 0;
  padding: calc(var(--base) * 0.75);
}

.pn-uses__form label > span,
.pn-uses__hold > span {
  color: var(--theme-elevation-800);
  display: block;
  padding-bottom: 5px;
}

.pn-uses textarea,
.pn-uses input[type='text'] {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  font: inherit;
  max-width: 45rem;
  padding: 8px 12px;
  width: 100%;
}

.pn-uses__choices {
  display: flex;
  flex-wrap: wrap;
  gap: var(--base);
}

.pn-uses__choices label {
  align-items: center;
  display: flex;
  gap: 8px;
}

.pn-uses__form button,
.pn-uses > section > button {
  justify-self: start;
}
`
