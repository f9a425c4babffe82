/** Styles of what says where the notices stand, and of the act of reviewing one. */
export const statusStyles = `
.pn-status {
  container-type: inline-size;
  display: grid;
  gap: var(--base);
  min-width: 0;
}

.pn-status h1,
.pn-status h2,
.pn-status h3,
.pn-status p {
  margin: 0;
}

.pn-status--page {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) * 1.5);
}

.pn-status--widget {
  background: var(--theme-elevation-50);
  border: 1px solid var(--theme-elevation-100);
  border-radius: var(--style-radius-m);
  padding: var(--base);
}

.pn-status--widget h2 {
  font-size: 1.25rem;
}

.pn-status h3 {
  align-items: center;
  display: flex;
  font-size: 1rem;
  font-weight: bold;
  gap: calc(var(--base) / 2);
}

.pn-status--page h2 {
  align-items: center;
  font-size: 1.25rem;
  display: flex;
  gap: calc(var(--base) / 2);
}

.pn-status__count {
  background: var(--theme-elevation-150);
  border-radius: 1em;
  color: var(--theme-elevation-1000);
  font-size: 0.875rem;
  font-weight: normal;
  line-height: 1.75;
  min-width: 1.75em;
  padding: 0 0.5em;
  text-align: center;
}

.pn-status__count--urgent {
  background: var(--theme-error-650, #a1161b);
  color: #fff;
}

.pn-status__concerns {
  display: grid;
  gap: var(--base);
  min-width: 0;
}

@container (min-width: 700px) {
  .pn-status--widget .pn-status__concerns {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
}

.pn-status ul {
  list-style: none;
  margin: calc(var(--base) / 4) 0 0;
  padding: 0;
}

.pn-status li {
  border-top: 1px solid var(--theme-elevation-100);
  overflow-wrap: anywhere;
  padding: calc(var(--base) / 2) 0;
}

.pn-status a {
  text-decoration: underline;
}

.pn-status__about {
  color: var(--theme-elevation-800);
  display: block;
}

.pn-review {
  display: grid;
  gap: calc(var(--base) / 2);
  justify-items: start;
  margin-top: calc(var(--base) / 2);
}

.pn-review p {
  margin: 0;
}

.pn-review .btn {
  margin: 0;
}

.pn-review__form {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  display: grid;
  gap: calc(var(--base) * 0.75);
  max-width: 40rem;
  padding: calc(var(--base) * 0.75);
  width: 100%;
}

.pn-review fieldset {
  border: 0;
  display: grid;
  gap: calc(var(--base) / 4);
  margin: 0;
  min-width: 0;
  padding: 0;
}

.pn-review legend {
  font-weight: bold;
  padding: 0 0 calc(var(--base) / 4);
}

.pn-review__form fieldset label {
  align-items: baseline;
  display: flex;
  gap: 8px;
}

.pn-review__form > label > span,
.pn-review__form > div > span {
  display: block;
  padding-bottom: 5px;
}

.pn-review input[type='radio'] {
  accent-color: var(--theme-success-600);
  flex: none;
}

.pn-review textarea {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  font: inherit;
  max-width: 100%;
  padding: 8px 12px;
  width: 100%;
}

/* It has no name to be told by; the date is emptied in its field. */
.pn-review .date-time-picker__clear-button {
  display: none;
}

.pn-review__buttons {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
}

.pn-review details {
  max-width: 100%;
}

.pn-review summary {
  cursor: pointer;
}

.pn-review ol {
  margin: calc(var(--base) / 4) 0 0;
  padding-inline-start: 1.25rem;
}

.pn-status__links {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) * 0.75);
}
`
