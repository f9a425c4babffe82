/** A published notice as HTML, Markdown or plain text. Pure: no Payload, no I/O. */
export * from '../render/index.js'
