/** Styles of a duration: a number and its unit side by side, as wide as they need. */
export const durationStyles = `
.pn-duration__part {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
}

.pn-duration__part + .pn-duration__part {
  margin-top: calc(var(--base) / 2);
}

.pn-duration__part input[type='text'] {
  flex: 0 0 6rem;
  width: 6rem;
}

.pn-duration__part select {
  appearance: auto;
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  flex: 1 1 8rem;
  font-family: var(--font-body);
  font-size: 1rem;
  height: calc(var(--base) * 2);
  max-width: 22rem;
  min-width: 0;
  padding: 0 calc(var(--base) / 2);
}

.pn-duration__part select:disabled {
  background: var(--theme-elevation-100);
  color: var(--theme-elevation-400);
}

.pn-duration__said {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
  margin-top: calc(var(--base) / 2);
}

.pn-duration__said:empty {
  display: none;
}

.pn-duration__said .btn {
  margin: 0;
}
`
