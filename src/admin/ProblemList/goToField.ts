import type { ClientField } from 'payload'

const TRIES = 30
const PAUSE = 100

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** Whether a field of a name is among some, or in what only groups them on the page. */
const isAmong = (fields: readonly ClientField[], name: string): boolean =>
  fields.some((field) =>
    'name' in field && field.name !== undefined
      ? field.name === name
      : 'fields' in field && Array.isArray(field.fields) && isAmong(field.fields, name),
  )

/** Opens the tab that a field is on: Payload draws the fields of the open one alone. */
const openTabOf = (fields: readonly ClientField[], name: string): void => {
  const groups = document.querySelectorAll('.tabs-field')
  fields
    .filter((field) => field.type === 'tabs')
    .forEach(({ tabs }, group) => {
      const index = tabs.findIndex((tab) => ('name' in tab ? tab.name === name : isAmong(tab.fields, name)))
      const buttons = groups[group]?.querySelectorAll<HTMLElement>('.tabs-field__tab-button')
      if (index >= 0) buttons?.[index]?.click()
    })
}

/** Opens what is folded around an element. */
const unfold = (element: Element): void => {
  for (let at = element.closest('.collapsible--collapsed'); at;) {
    at.querySelector<HTMLElement>('.collapsible__toggle')?.click()
    at = at.parentElement?.closest('.collapsible--collapsed') ?? null
  }
}

/** The nearest of what a field is in that is drawn: rows are drawn when somebody comes to see them. */
const nearestRow = (parts: readonly string[]): Element | null => {
  for (let length = parts.length - 1; length > 1; length--) {
    const row = parts[length - 1] ?? ''
    if (!/^\d+$/.test(row)) continue
    const found = document.getElementById(`${parts.slice(0, length - 1).join('-')}-row-${row}`)
    if (found) return found
  }
  return null
}

/** The element of a field; a text editor has it by another name. */
const elementOf = (id: string, parts: readonly string[]): HTMLElement | null =>
  document.getElementById(id) ??
  document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(parts.join('.'))}"]`)

const CONTROLS = 'input:not([type="hidden"]), textarea, [contenteditable="true"], select, button'

/**
 * Brings a field of the form into view and puts the focus in it, whatever tab or folded row it is in.
 *
 * @param anchor as Payload's forms have it, such as `#field-purposes__0__name`
 * @param fields of the form
 */
export const goToField = async (anchor: string, fields: readonly ClientField[]): Promise<void> => {
  const id = anchor.replace(/^#/, '')
  const parts = id.replace(/^field-/, '').split('__')
  openTabOf(fields, parts[0] ?? '')
  for (let tries = 0; tries < TRIES; tries++) {
    const field = elementOf(id, parts)
    const seen = field ?? nearestRow(parts)
    if (seen) {
      unfold(field ? seen : (seen.querySelector('.collapsible') ?? seen))
      seen.scrollIntoView({ block: 'center' })
    }
    if (field) {
      // What was folded opens by and by.
      await pause()
      // Of a text editor, its text and not a button of its toolbar.
      const text = field.querySelector<HTMLElement>('[contenteditable="true"]')
      const control = field.matches(CONTROLS) ? field : (text ?? field.querySelector<HTMLElement>(CONTROLS))
      control?.focus({ preventScroll: true })
      field.scrollIntoView({ block: 'center' })
      return
    }
    await pause()
  }
}
