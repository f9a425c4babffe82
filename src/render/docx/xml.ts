import { escapeXML } from '../xml.js'
import { XML } from '../zip.js'

/**
 * An element, its attributes in the order given.
 *
 * @param content markup that is well-formed already
 */
export const element = (name: string, attributes: Record<string, string> = {}, content = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXML(value)}"`)
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** A part of a package. */
export const xmlPart = (root: string): string => `${XML}${root}`
