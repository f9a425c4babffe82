/** Styles of the pages on which notices are brought in and corrected. */
export const importingStyles = `
.pn-import {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) / 2);
}

.pn-import h2 {
  font-size: 1.25rem;
  margin: 0 0 calc(var(--base) / 2);
  overflow-wrap: anywhere;
}

.pn-import h3 {
  font-size: 1.1rem;
  margin: 0 0 calc(var(--base) / 2);
}

.pn-import h4 {
  font-size: 1rem;
  margin: 0;
}

.pn-import :is(h2, h3, h4) {
  font-weight: 600;
}

.pn-import a {
  text-decoration: underline;
}

.pn-import__bar {
  align-items: flex-start;
  background: var(--theme-bg);
  border-bottom: 1px solid var(--theme-elevation-150);
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--base) / 2) var(--base);
  justify-content: space-between;
  margin-bottom: var(--base);
  padding: calc(var(--base) / 2) 0;
}

.pn-import__bar > :first-child {
  flex: 1 1 20rem;
}

.pn-import__bar .btn {
  margin: 0;
}

.pn-import__intro {
  margin: 0;
  max-width: 46rem;
}

.pn-import__status {
  align-items: center;
  color: var(--theme-elevation-700);
  display: flex;
  gap: calc(var(--base) / 2);
  margin: 5px 0 0;
  min-height: 28px;
}

.pn-import__told {
  clip-path: inset(50%);
  height: 1px;
  margin: 0;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
  width: 1px;
}

.pn-import__layout {
  align-items: start;
  display: grid;
  gap: calc(var(--base) * 1.25);
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
}

.pn-import__sides {
  display: none;
}

.pn-import__original {
  background: var(--theme-elevation-50);
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  box-sizing: border-box;
  max-height: calc(100vh - var(--base) * 2);
  overflow: auto;
  padding: calc(var(--base) * 0.75);
  position: sticky;
  top: var(--base);
}

.pn-import__original h2 {
  font-size: 1rem;
}

.pn-original__text p,
.pn-original__text ul,
.pn-original__text ol {
  margin: 0 0 calc(var(--base) / 2);
  overflow-wrap: anywhere;
}

.pn-original__text :is(ul, ol) {
  padding-left: 1.3rem;
}

.pn-original__heading {
  font-weight: 600;
}

.pn-original__table {
  margin-bottom: calc(var(--base) / 2);
  overflow-x: auto;
}

.pn-original__table table {
  border-collapse: collapse;
  width: 100%;
}

.pn-original__table :is(td, th) {
  border: 1px solid var(--theme-elevation-200);
  padding: 6px 8px;
  text-align: left;
  vertical-align: top;
}

.pn-original__table :is(td, th) > :last-child {
  margin-bottom: 0;
}

.pn-original__piece {
  border-radius: var(--style-radius-s);
  box-decoration-break: clone;
  padding: 1px 2px;
}

.pn-original__piece--of {
  cursor: pointer;
}

.pn-original__piece--of:hover {
  background: var(--theme-elevation-100);
}

.pn-original__piece--active,
.pn-original__piece--active:hover {
  background: var(--theme-warning-100);
  box-shadow: -3px 0 0 var(--theme-warning-500);
}

.pn-original__piece--marked,
.pn-original__piece--marked:hover {
  background: var(--theme-success-150);
  outline: 2px solid var(--theme-success-600);
}

.pn-import del {
  color: var(--theme-elevation-650);
}

.pn-original__reason {
  color: var(--theme-elevation-700);
  font-style: italic;
}

.pn-import__result {
  display: grid;
  gap: var(--base);
  grid-template-columns: minmax(0, 1fr);
}

.pn-import__result > h2 {
  margin: 0;
}

.pn-import__card {
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  padding: calc(var(--base) * 0.75);
}

.pn-import > .pn-import__card {
  margin-bottom: var(--base);
}

.pn-import__card--ask {
  border-left: 4px solid var(--theme-warning-500);
}

.pn-import__card--done {
  border-left: 4px solid var(--theme-success-500);
}

.pn-import__card--done h2 {
  outline: none;
}

.pn-import__card p {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-import__help,
.pn-import__field small,
.pn-import__note,
.pn-import__left small {
  color: var(--theme-elevation-700);
}

.pn-import__left small {
  display: block;
}

.pn-import__plain {
  display: grid;
  gap: calc(var(--base) / 2);
  list-style: none;
  margin: 0;
  padding: 0;
}

.pn-import__fields {
  display: grid;
  gap: calc(var(--base) / 2);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  margin-top: calc(var(--base) / 2);
}

.pn-import__field label,
.pn-import__label,
.pn-import__ticks legend {
  color: var(--theme-elevation-800);
  display: block;
  font-weight: 600;
  padding: 0 0 4px;
}

.pn-import__field + .pn-import__field {
  margin-top: calc(var(--base) / 2);
}

.pn-import__fields .pn-import__field {
  margin-top: 0;
}

.pn-import__field small {
  display: block;
  margin-top: 4px;
}

.pn-import :is(input[type='text'], select, textarea),
.pn-bring textarea {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s);
  box-sizing: border-box;
  color: var(--theme-elevation-800);
  font: inherit;
  max-width: 100%;
  min-height: 36px;
  padding: 6px 10px;
  width: 100%;
}

.pn-import :is(input, select, textarea):disabled {
  color: var(--theme-elevation-600);
}

.pn-import__problem,
.pn-import__field small.pn-import__problem {
  color: var(--theme-error-700);
}

html[data-theme='dark'] :is(.pn-import__problem, .pn-import__field small.pn-import__problem) {
  color: var(--theme-error-400);
}

.pn-import__ticks {
  border: 0;
  margin: 0;
  padding: 0;
}

.pn-import__ticks label,
.pn-import__tick {
  align-items: center;
  display: flex;
  gap: 8px;
  min-height: 28px;
}

.pn-import__row {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 6px;
}

.pn-import__small,
.pn-import__sides button,
.pn-bring__files button {
  background: var(--theme-elevation-50);
  border: 1px solid var(--theme-elevation-250);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  cursor: pointer;
  font: inherit;
  font-size: 0.875rem;
  max-width: 100%;
  min-height: 28px;
  overflow-wrap: anywhere;
  padding: 2px 10px;
  text-align: left;
}

.pn-import__small:hover:not(:disabled) {
  background: var(--theme-elevation-150);
}

.pn-import__small:disabled {
  cursor: default;
  opacity: 0.5;
}

.pn-import__small--main {
  background: var(--theme-elevation-800);
  border-color: var(--theme-elevation-800);
  color: var(--theme-elevation-0);
}

.pn-import__small--main:hover:not(:disabled) {
  background: var(--theme-elevation-650);
}

:is(.pn-import, .pn-bring) :is(button, input, select, textarea, summary, a, [tabindex='0']):focus-visible {
  outline: 2px solid var(--theme-success-600);
  outline-offset: 2px;
}

.pn-import__document {
  border-top: 1px solid var(--theme-elevation-150);
  margin-top: calc(var(--base) / 2);
  padding-top: calc(var(--base) / 2);
}

.pn-import__document summary,
.pn-import__card summary {
  cursor: pointer;
  font-weight: 600;
  min-height: 28px;
}

.pn-import__note {
  font-weight: 400;
}

.pn-import__fact {
  border-left: 3px solid var(--theme-elevation-150);
  padding-left: calc(var(--base) / 2);
}

.pn-import__fact--open {
  border-left-color: var(--theme-warning-500);
}

.pn-import__document > .pn-import__plain {
  margin-top: calc(var(--base) / 2);
}

.pn-import__sure {
  background: var(--theme-success-100);
  border-radius: var(--style-radius-s);
  color: var(--theme-success-800);
  flex: none;
  font-size: 0.875rem;
  padding: 2px 8px;
}

.pn-import__sure--check,
.pn-import__sure--keyMissing {
  background: var(--theme-warning-100);
  color: var(--theme-warning-900);
}

.pn-import__sure--chosen {
  background: var(--theme-elevation-100);
  color: var(--theme-elevation-800);
}

html[data-theme='dark'] .pn-import__sure {
  background: var(--theme-elevation-150);
  color: var(--theme-elevation-900);
}

.pn-import__section {
  display: grid;
  gap: calc(var(--base) / 2);
  grid-template-columns: minmax(0, 1fr);
}

.pn-import__section:focus {
  outline: none;
}

.pn-import__section--active {
  border-color: var(--theme-elevation-400);
  box-shadow: inset 4px 0 0 var(--theme-warning-500);
}

.pn-import__section p {
  margin: 0;
}

.pn-import__sectionHead {
  align-items: flex-start;
  display: flex;
  gap: calc(var(--base) / 2);
  justify-content: space-between;
}

.pn-import__sectionHead h4 {
  overflow-wrap: anywhere;
}

.pn-import__keys {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
}

.pn-import__key {
  align-items: center;
  background: var(--theme-elevation-100);
  border-radius: var(--style-radius-s);
  display: inline-flex;
  gap: 4px;
  min-height: 28px;
  padding: 0 4px 0 10px;
}

.pn-import__key button {
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  font: inherit;
  line-height: 1;
  min-height: 24px;
  min-width: 24px;
}

.pn-import .pn-import__keys select {
  min-height: 30px;
  padding: 2px 8px;
  width: auto;
}

.pn-import__text {
  border-top: 1px solid var(--theme-elevation-100);
  padding-top: calc(var(--base) / 2);
}

.pn-import__node {
  overflow-wrap: anywhere;
}

.pn-import__node + .pn-import__node {
  margin-top: calc(var(--base) / 2);
}

.pn-import__node :is(ul, ol) {
  margin: 0;
  padding-left: 1.3rem;
}

.pn-import__node table {
  border-collapse: collapse;
}

.pn-import__node :is(td, th) {
  border: 1px solid var(--theme-elevation-200);
  padding: 4px 8px;
  text-align: left;
  vertical-align: top;
}

.pn-import__node :is(dl, dd, dt) {
  margin: 0;
}

.pn-import__nodeActs {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-bottom: 4px;
}

.pn-import__nodeActs .pn-import__small {
  background: none;
  border-style: dashed;
  min-height: 24px;
  padding: 0 8px;
}

.pn-import__drop {
  background: var(--theme-elevation-50);
  border-radius: var(--style-radius-m);
  margin-bottom: 6px;
  padding: calc(var(--base) / 2);
}

.pn-import__drop label {
  display: block;
  font-weight: 600;
  padding-bottom: 4px;
}

.pn-import__findings {
  display: grid;
  gap: 6px;
  list-style: none;
  margin: 0 0 calc(var(--base) / 2);
  padding: 0;
}

.pn-import__section .pn-import__findings {
  margin: 0;
}

.pn-import__finding {
  border-left: 3px solid var(--theme-elevation-300);
  overflow-wrap: anywhere;
  padding-left: 10px;
}

.pn-import__finding--error {
  border-left-color: var(--theme-error-500);
}

.pn-import__finding--warning {
  border-left-color: var(--theme-warning-500);
}

.pn-import__finding :is(small, q) {
  color: var(--theme-elevation-700);
  display: block;
}

.pn-import__gaps {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  list-style: none;
  margin: 0 0 calc(var(--base) / 2);
  padding: 0;
}

.pn-import__gaps li {
  background: var(--theme-warning-100);
  border-radius: var(--style-radius-s);
  color: var(--theme-warning-900);
  padding: 2px 10px;
}

html[data-theme='dark'] .pn-import__gaps li {
  background: var(--theme-elevation-150);
  color: var(--theme-elevation-900);
}

.pn-import__left {
  align-items: flex-start;
  display: flex;
  gap: calc(var(--base) / 2);
  justify-content: space-between;
}

.pn-import__left p {
  margin: 0;
  min-width: 0;
  overflow-wrap: anywhere;
}

.pn-import__left .pn-import__small {
  flex: none;
}

.pn-import__notices {
  display: grid;
  gap: calc(var(--base) / 2);
  margin-bottom: var(--base);
}

.pn-import__notices h2 {
  font-size: 1rem;
  margin: 0 0 6px;
}

.pn-import__versions {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}

.pn-import__version {
  background: var(--theme-bg);
  border: 1px solid var(--theme-elevation-250);
  border-radius: var(--style-radius-m);
  color: inherit;
  cursor: pointer;
  display: grid;
  font: inherit;
  gap: 2px;
  max-width: 100%;
  overflow-wrap: anywhere;
  padding: 8px 14px;
  text-align: left;
}

.pn-import__version[aria-pressed='true'] {
  border-color: var(--theme-elevation-800);
  box-shadow: inset 0 -3px 0 var(--theme-elevation-800);
}

.pn-bring {
  padding-bottom: calc(var(--base) * 3);
  padding-top: calc(var(--base) * 1.5);
}

.pn-bring h1 {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-bring__form {
  max-width: 46rem;
}

.pn-bring__form > p {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-bring fieldset {
  border: 0;
  margin: 0;
  min-width: 0;
  padding: 0;
}

.pn-bring__drop {
  border: 2px dashed var(--theme-elevation-300);
  border-radius: var(--style-radius-m);
  margin: var(--base) 0;
  padding: calc(var(--base) * 1.25);
  position: relative;
  text-align: center;
}

.pn-bring__drop--over {
  background: var(--theme-elevation-50);
  border-color: var(--theme-success-600);
}

.pn-bring__drop p {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-bring__drop input {
  height: 1px;
  opacity: 0;
  position: absolute;
  width: 1px;
}

.pn-bring__choose {
  background: var(--theme-elevation-800);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-0);
  cursor: pointer;
  display: inline-block;
  margin-bottom: calc(var(--base) / 2);
  padding: 8px 16px;
}

.pn-bring__drop:has(input:focus-visible) .pn-bring__choose {
  outline: 2px solid var(--theme-success-600);
  outline-offset: 2px;
}

.pn-bring__files {
  display: grid;
  gap: 8px;
  list-style: none;
  margin: 0 0 var(--base);
  padding: 0;
}

.pn-bring__files li {
  align-items: center;
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-m);
  display: flex;
  gap: calc(var(--base) / 2);
  justify-content: space-between;
  overflow-wrap: anywhere;
  padding: 8px 12px;
}

.pn-bring summary {
  cursor: pointer;
  min-height: 28px;
}

.pn-bring__submit {
  margin-top: var(--base);
}

.pn-bring__progress {
  min-height: 2rem;
}

@media (max-width: 1000px) {
  .pn-import__layout {
    grid-template-columns: minmax(0, 1fr);
  }

  .pn-import__sides {
    display: flex;
    gap: 6px;
  }

  .pn-import__sides button {
    flex: 1;
    min-height: 40px;
    text-align: center;
  }

  .pn-import__sides button[aria-pressed='true'] {
    background: var(--theme-elevation-800);
    color: var(--theme-elevation-0);
  }

  .pn-import__layout--result > .pn-import__original,
  .pn-import__layout--original > .pn-import__result {
    display: none;
  }

  .pn-import__original {
    max-height: none;
    position: static;
  }

  .pn-import__original:focus-visible {
    outline-offset: -2px;
  }
}

@media (max-width: 500px) {
  .pn-import__left {
    flex-direction: column;
  }
}
`
