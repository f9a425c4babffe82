/** Styles of the page that shows a notice as readers will see it. */
export const previewStyles = `
.pn-preview {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) * 1.5);
}

.pn-preview__layout {
  align-items: start;
  display: grid;
  gap: calc(var(--base) * 1.5);
  grid-template-columns: minmax(0, 1fr) minmax(16rem, 24rem);
}

.pn-preview__bar {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2) var(--base);
  margin: calc(var(--base) / 2) 0;
}

.pn-preview__bar fieldset {
  align-items: center;
  border: 0;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
  margin: 0;
  padding: 0;
}

.pn-preview__bar legend {
  float: left;
  font-weight: 600;
  padding: 0 calc(var(--base) / 4) 0 0;
}

.pn-preview__bar label {
  align-items: center;
  display: flex;
  gap: 6px;
  min-height: 24px;
}

.pn-preview__bar input {
  accent-color: var(--theme-success-600);
  height: 1.1rem;
  width: 1.1rem;
}

.pn-preview__files {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2);
}

.pn-preview__frame {
  background: #fff;
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  display: block;
  height: 75vh;
  margin: 0 auto;
  max-width: 100%;
  min-height: 30rem;
}

.pn-preview__marks h2 {
  font-size: 1.1rem;
  margin: 0 0 calc(var(--base) / 4);
}

.pn-preview__marks section + section {
  border-top: 1px solid var(--theme-elevation-150);
  margin-top: calc(var(--base) * 0.75);
  padding-top: calc(var(--base) * 0.75);
}

.pn-preview__marks ul {
  margin: 0;
  padding-left: 1.1rem;
}

.pn-preview__marks li {
  margin: calc(var(--base) / 4) 0;
  overflow-wrap: anywhere;
}

.pn-preview__marks a,
.pn-preview a {
  text-decoration: underline;
}

.pn-preview__from {
  color: var(--theme-elevation-650);
  display: block;
}

@media (max-width: 1100px) {
  .pn-preview__layout {
    grid-template-columns: minmax(0, 1fr);
  }

  .pn-preview__marks {
    order: -1;
  }
}
`
