/** The button of a language in the admin's header, if that is what was pressed. */
export const languageButton = (pressed: Element): HTMLElement | null => {
  const button = pressed.closest('button')
  return button?.querySelector('.localizer__locale-code[data-locale]') ? button : null
}

/** What opens the list of languages in the admin's header. */
export const languagesOpener = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('.localizer button')

/** The link that was pressed, if it replaces the page: neither a place on it, nor a file, nor another tab. */
export const linkAway = (pressed: Element): HTMLElement | null => {
  const link = pressed.closest('a')
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return null
  const [there, here] = [new URL(link.href), window.location]
  const isHere =
    there.origin === here.origin && there.pathname === here.pathname && there.search === here.search
  return isHere ? null : link
}
