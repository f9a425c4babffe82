/** Styles of the dialogs of publishing and withdrawing. */
export const dialogStyles = `
.pn-dialog {
  background: var(--theme-bg);
  border: 1px solid var(--theme-elevation-200);
  border-radius: var(--style-radius-m);
  box-sizing: border-box;
  color: var(--theme-text);
  max-height: calc(100dvh - var(--base) * 2);
  max-width: calc(100vw - var(--base) * 2);
  overflow-y: auto;
  padding: calc(var(--base) * 1.5);
  width: 46rem;
}

.pn-dialog::backdrop {
  background: rgb(0 0 0 / 55%);
}

.pn-dialog h2 {
  margin: 0 0 var(--base);
  outline: none;
}

.pn-dialog h3 {
  font-size: 1rem;
  margin: var(--base) 0 calc(var(--base) / 4);
}

.pn-dialog p,
.pn-dialog ul {
  margin: 0 0 calc(var(--base) / 2);
  max-width: 45rem;
  overflow-wrap: anywhere;
}

.pn-dialog fieldset {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  display: grid;
  gap: calc(var(--base) * 0.75);
  margin: var(--base) 0;
  min-width: 0;
  padding: calc(var(--base) * 0.75);
}

.pn-dialog legend {
  font-weight: 600;
  padding: 0 calc(var(--base) / 4);
}

.pn-dialog__field > span {
  color: var(--theme-elevation-800);
  display: block;
  padding-bottom: 5px;
}

.pn-dialog__field > small {
  color: var(--theme-elevation-600);
  display: block;
  padding-top: 5px;
}

.pn-dialog textarea,
.pn-dialog select {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s);
  box-sizing: border-box;
  color: var(--theme-elevation-800);
  font: inherit;
  max-width: 100%;
  padding: 8px 12px;
}

.pn-dialog textarea,
.pn-dialog select {
  width: 100%;
}

.pn-dialog input[type='checkbox'],
.pn-dialog input[type='radio'] {
  accent-color: var(--theme-success-600);
  flex: none;
  height: 1.1rem;
  margin: 0.15rem 0 0;
  width: 1.1rem;
}

.pn-dialog :is(a, button, input, select, textarea, summary):focus-visible {
  outline: 2px solid var(--theme-success-600);
  outline-offset: 2px;
}

.pn-dialog__choices {
  display: grid;
  gap: calc(var(--base) / 4);
}

.pn-dialog__choice {
  align-items: flex-start;
  display: flex;
  gap: 8px;
}

.pn-dialog__lack,
.pn-dialog__sure,
.pn-dialog__refused {
  border-inline-start: 4px solid var(--theme-warning-500);
  margin: calc(var(--base) / 2) 0;
  padding: calc(var(--base) / 4) calc(var(--base) / 2);
}

.pn-dialog__refused {
  border-color: var(--theme-error-500);
}

.pn-dialog details {
  margin: calc(var(--base) / 2) 0;
}

.pn-dialog summary {
  cursor: pointer;
}

.pn-dialog :is(.pn-dialog__lack, .pn-dialog__refused) > h3 {
  margin-top: 0;
}

.pn-dialog__sure > p {
  margin: 0;
}

.pn-dialog .date-time-picker {
  max-width: 16rem;
}

.pn-dialog__lack > :last-child,
.pn-dialog__refused > :last-child {
  margin-bottom: 0;
}

.pn-dialog__sure {
  background: var(--theme-warning-50);
  margin-top: var(--base);
}

.pn-dialog__actions {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
  justify-content: flex-end;
  margin-top: var(--base);
}

.pn-dialog__actions .btn {
  margin: 0;
}

@media (max-width: 768px) {
  .pn-dialog {
    max-height: 100dvh;
    max-width: 100vw;
    padding: var(--base);
    width: 100vw;
  }

  .pn-dialog__actions .btn {
    width: 100%;
  }
}
`
