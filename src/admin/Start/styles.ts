/** Styles of the page that asks plain questions, and of the first steps on the dashboard. */
export const startStyles = `
.pn-start {
  padding-bottom: calc(var(--base) * 4);
  padding-top: calc(var(--base) * 1.5);
}

.pn-start > * {
  max-width: 52rem;
}

.pn-start form > p {
  margin: calc(var(--base) / 2) 0 var(--base);
}

.pn-start h2 {
  margin: calc(var(--base) * 2) 0 calc(var(--base) / 2);
}

.pn-start fieldset {
  border: 0;
  margin: 0;
  min-width: 0;
  padding: 0;
}

.pn-start legend,
.pn-start__label {
  color: var(--theme-elevation-800);
  display: block;
  font-weight: 600;
  padding: 0 0 5px;
}

.pn-start fieldset.pn-start__group {
  margin-top: calc(var(--base) * 1.25);
}

.pn-start__fields {
  display: grid;
  gap: calc(var(--base) * 0.75);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  margin-top: calc(var(--base) * 0.75);
}

.pn-start input[type='text'],
.pn-start input[type='email'],
.pn-start input[type='tel'],
.pn-start select,
.pn-start textarea {
  background: var(--theme-input-bg);
  border: 1px solid var(--theme-elevation-400);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-800);
  font: inherit;
  max-width: 100%;
  min-height: 40px;
  padding: 8px 12px;
  width: 100%;
}

.pn-start [aria-invalid='true'] {
  border-color: var(--theme-error-500);
}

.pn-start__help,
.pn-start__bases {
  color: var(--theme-elevation-700);
  margin: 5px 0 0;
}

.pn-start__problem {
  color: var(--theme-error-700);
  margin: 5px 0 0;
}

html[data-theme='dark'] .pn-start__problem {
  color: var(--theme-error-400);
}

.pn-start__choices {
  display: grid;
  gap: calc(var(--base) / 2);
}

.pn-start__choices--columns {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
}

.pn-start__choice {
  align-items: flex-start;
  cursor: pointer;
  display: flex;
  gap: 10px;
}

.pn-start__choice input {
  accent-color: var(--theme-success-600);
  flex: none;
  height: 1.2rem;
  margin: 0.1rem 0 0;
  width: 1.2rem;
}

.pn-start__purpose > :not(:first-child) {
  margin-left: calc(1.2rem + 10px);
}

.pn-start__purpose select {
  margin-top: 5px;
}

.pn-start__purpose + .pn-start__purpose {
  margin-top: calc(var(--base) / 2);
}

.pn-start summary {
  cursor: pointer;
  margin-top: calc(var(--base) / 2);
}

.pn-start__submit {
  margin-top: calc(var(--base) * 2);
}

.pn-start__summary ul {
  margin: 5px 0 0;
  padding-left: 1.2rem;
}

.pn-start__summary a {
  color: inherit;
}

.pn-start__notice,
.pn-steps {
  border: 1px solid var(--theme-elevation-150);
  border-left: 4px solid var(--theme-warning-500);
  border-radius: var(--style-radius-m);
  margin: var(--base) 0;
  padding: calc(var(--base) * 0.75);
}

.pn-start__notice[role='status'],
.pn-steps {
  border-left-color: var(--theme-success-500);
}

.pn-start__notice p {
  margin: 0 0 calc(var(--base) / 2);
}

.pn-start__notice:not([role]),
.pn-start__notice p:only-child {
  margin-bottom: 0;
}

.pn-steps h2 {
  margin: 0;
}

.pn-steps ol {
  margin: calc(var(--base) / 2) 0;
  padding-left: 1.4rem;
}

.pn-steps li + li {
  margin-top: 5px;
}

.pn-steps li[aria-current] {
  font-weight: 600;
}

.pn-steps__state {
  background: var(--theme-elevation-100);
  border-radius: var(--style-radius-s);
  font-weight: 400;
  margin-left: 8px;
  padding: 1px 8px;
}

.pn-steps__link,
.pn-start__open {
  background: var(--theme-elevation-800);
  border-radius: var(--style-radius-s);
  color: var(--theme-elevation-0);
  display: inline-block;
  padding: 8px 16px;
  text-decoration: none;
}
`
