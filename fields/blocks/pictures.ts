/** What a section is, drawn in a square of 24: so that the kinds are told apart where one is chosen. */
const DRAWINGS = {
  authority: 'M4 9l8-5 8 5M5 9h14M7 9v8M12 9v8M17 9v8M4 19h16',
  cookies: 'M20 12a8 8 0 1 1-8-8 3 3 0 0 0 4 4 3 3 0 0 0 4 4zM9 10v.5M9 15v.5M14 14v.5',
  register: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  rights: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  shared: 'M8 8h11v11H8zM5 16V5h11M11 12h5M11 15h5',
  text: 'M5 6h14M5 10h14M5 14h14M5 18h8',
} as const

/**
 * The picture of a kind of section where sections are added. It is in the address itself, because a plugin has no files that an
 * app serves; a policy that forbids `data:` for pictures leaves the name alone.
 */
export const pictureOf = (kind: keyof typeof DRAWINGS): string => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 48"><rect width="72" height="48" fill="#eee"/><path d="${DRAWINGS[kind]}" transform="translate(18 6) scale(1.5)" fill="none" stroke="#333" stroke-linecap="round" stroke-linejoin="round" stroke-width="1.5"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}
