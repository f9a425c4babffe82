/** Styles of the list of what the last save was refused for, and of Payload's bubbles at fields:
 * those are cut off at the edge of their field, and not shown at all on narrow screens. */
export const refusedStyles = `
.pn-refused {
  background: var(--theme-error-50);
  border: 1px solid var(--theme-error-400);
  border-radius: var(--style-radius-m);
  color: var(--theme-error-900);
  margin-bottom: var(--base);
  padding: calc(var(--base) * 0.75);
}

.pn-refused__head {
  align-items: flex-start;
  display: flex;
  gap: var(--base);
  justify-content: space-between;
}

.pn-refused h3 {
  font-size: 1rem;
  margin: 0;
}

.pn-refused a {
  color: inherit;
}

.pn-refused__close {
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  flex: none;
  padding: 0;
  text-decoration: underline;
}

.collection-edit:has(.pn-refused-anchor) .field-error.tooltip {
  display: block;
  margin-bottom: calc(var(--base) / 4);
  max-width: none;
  overflow-wrap: anywhere;
  position: static;
  transform: none;
  white-space: normal;
}

.collection-edit:has(.pn-refused-anchor) .field-error.tooltip::after {
  display: none;
}
`
