/** Styles of the plugin's parts of Payload's own pages. Nothing of an app's own is named here, but for what overflows everywhere. */
export const adminStyles = `
/* A long title in the path at the top pushed the language and the account off a phone's page. */
.app-header__controls-wrapper,
.app-header__step-nav-wrapper {
  min-width: 0;
}

.app-header__step-nav-wrapper,
.app-header__step-nav {
  overflow: hidden;
}

.app-header__step-nav > * {
  flex-shrink: 0;
}

.app-header__step-nav > .step-nav__last {
  flex-shrink: 1;
  min-width: 0;
}

@media (max-width: 768px) {
  .app-header__step-nav > a:not(.step-nav__home) {
    flex-shrink: 1;
    min-width: 0;
    overflow: hidden;
  }

  .doc-header__header {
    flex-wrap: wrap;
  }

  .doc-header .doc-tabs,
  .doc-header .doc-tabs__tabs {
    max-width: 100%;
  }
}

/* All tabs are seen, in as many rows as they need. */
.pn-tabs .tabs-field__tabs {
  display: flex;
  flex-wrap: wrap;
  padding-inline: var(--gutter-h);
}

.pn-tabs .tabs-field__tabs::before,
.pn-tabs .tabs-field__tabs::after {
  display: none;
}

.pn-tabs .tabs-field__tab-button {
  flex-shrink: 0;
}

.pn-state {
  margin-bottom: var(--base);
  background: var(--theme-elevation-50);
  border-inline-start: 4px solid var(--theme-elevation-400);
  padding: calc(var(--base) / 2) var(--base);
}

.pn-state p {
  margin: 0;
}

.pn-state__links {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 4) var(--base);
}

.pn-state__cell > span {
  display: block;
}

/* Payload shows four lines of a cell: where a notice stands is told whole. */
td > .pn-state__cell.pn-state__cell.pn-state__cell.pn-state__cell {
  -webkit-line-clamp: unset;
  display: block;
  line-clamp: unset;
}

.pn-state__more {
  color: var(--theme-elevation-650);
}

.pn-day {
  max-width: 16rem;
}

.pn-versions {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) * 1.5);
}

.pn-versions h2,
.pn-versions p {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-versions__day {
  align-items: end;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2) var(--base);
  margin: var(--base) 0;
}

.pn-versions__compare {
  margin: var(--base) 0;
}

.pn-versions__compare h3 {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-versions__pair {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2) var(--base);
}

.pn-versions__pair label {
  display: block;
}

.pn-versions__pair select {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  font: inherit;
  min-width: 8rem;
  padding: calc(var(--base) / 2);
}

.pn-versions .pn-file {
  margin-block-end: var(--base);
}

.pn-versions__table {
  overflow-x: auto;
}

.pn-versions__table table {
  border-collapse: collapse;
  width: 100%;
}

.pn-versions__table th,
.pn-versions__table td {
  border-bottom: 1px solid var(--theme-elevation-100);
  padding: calc(var(--base) / 2) var(--base) calc(var(--base) / 2) 0;
  text-align: start;
  vertical-align: top;
}

.pn-versions__pages {
  display: flex;
  gap: calc(var(--base) / 2);
  margin-top: var(--base);
}

.pn-publication {
  margin-bottom: var(--base);
}

.pn-publication dl {
  display: grid;
  gap: calc(var(--base) / 4) var(--base);
  grid-template-columns: max-content minmax(0, 1fr);
  margin: 0 0 var(--base);
}

.pn-publication dt {
  color: var(--theme-elevation-650);
}

.pn-publication dd {
  margin: 0;
  overflow-wrap: anywhere;
}

@media (max-width: 768px) {
  .pn-publication dl {
    grid-template-columns: minmax(0, 1fr);
  }

  .pn-publication dd {
    margin-bottom: calc(var(--base) / 2);
  }
}

.pn-review-filter {
  align-items: end;
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2) var(--base);
  margin-bottom: var(--base);
}

.pn-install {
  margin-bottom: var(--base);
}

.pn-install label {
  align-items: center;
  display: inline-flex;
  gap: calc(var(--base) / 4);
  margin-top: calc(var(--base) / 2);
}
`
