/** As much of pdfkit as a notice is written with: the package is the app's, and may not be there. */

/** A marked piece of a page, or an element of the tree that says what the pieces are (ISO 32000-1 §14.7). */
export type StructureContent = object

/** An element of the structure of a document. What is added to it stands in the order of reading. */
export type StructureElement = {
  add: (child: StructureContent | StructureElement) => StructureElement
  dictionary: { data: Record<string, unknown> }
  end: () => void
}

/** How an element is told apart from others of its type. */
export type StructureOptions = { lang?: string; scope?: 'Column' | 'Row' }

/** What an annotation is given. Text in PDF objects is a `String`, a name a `string`. */
type AnnotationOptions = { Contents: object; structParent: StructureElement }

/** A document of pdfkit 0.20. */
export type KitDocument = {
  info: Record<string, unknown>
  /** The root of the document (ISO 32000-1 §7.7.2). */
  _root: { data: Record<string, unknown> }
  _addColorOutputIntent: () => void
  _addInfo: () => void
  addNamedDestination: (name: string, type: 'XYZ', left: null, top: number, zoom: null) => unknown
  addPage: () => unknown
  addStructure: (element: StructureElement) => unknown
  appendXML: (xml: string) => void
  end: () => void
  endMarkedContent: () => unknown
  fillColor: (colour: string) => unknown
  font: (name: string, size: number) => unknown
  goTo: (
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options: AnnotationOptions,
  ) => unknown
  lineTo: (x: number, y: number) => KitDocument
  lineWidth: (width: number) => KitDocument
  link: (
    x: number,
    y: number,
    width: number,
    height: number,
    address: string,
    options: AnnotationOptions,
  ) => unknown
  markContent: (tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }) => unknown
  markStructureContent: (tag: string) => StructureContent
  moveTo: (x: number, y: number) => KitDocument
  on: ((event: 'data', listener: (chunk: Uint8Array) => void) => unknown) &
    ((event: 'end', listener: () => void) => unknown) &
    ((event: 'error', listener: (error: Error) => void) => unknown)
  outline: {
    addItem: (
      title: string,
      options: { expanded: boolean; fit: false; left: number; top: number; zoom: number },
    ) => KitDocument['outline']
  }
  ref: (data: Record<string, unknown>) => { end: () => void; write: (bytes: Uint8Array) => void }
  registerFont: (name: string, font: Uint8Array) => unknown
  stroke: (colour: string) => unknown
  struct: (type: string, options?: StructureOptions) => StructureElement
  switchToPage: (page: number) => unknown
  text: (
    text: string,
    x: number,
    y: number,
    options: { baseline: 'alphabetic'; lineBreak: false; oblique?: boolean },
  ) => unknown
  widthOfString: (text: string) => number
}

/** What makes documents: the default export of pdfkit. */
export type Kit = new (options: Record<string, unknown>) => KitDocument

/** A font of characters that others lack. */
export type SymbolFont = {
  /** True for a code point that is drawn with it. */
  covers: (codePoint: number) => boolean
  font: Uint8Array
}

/** What a PDF is made with, beside the notice. */
export type PDFTools = {
  /** Lets others go on for a moment: a long document is long work. */
  breathe: () => Promise<void>
  /** TrueType. The two weights have the same characters. */
  fonts: {
    bold: Uint8Array
    /** True for a code point that some font has a glyph for. */
    covers: (codePoint: number) => boolean
    regular: Uint8Array
    /** In one weight: characters that the two others lack, such as arrows. */
    symbols: readonly SymbolFont[]
  }
  kit: Kit
}
