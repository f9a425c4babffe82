/** The highlight of the page of a name (CSS Custom Highlight API), made where there is none yet. */
export const highlightNamed = (name: string): Highlight => {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}
