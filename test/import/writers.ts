import type { MadeFile, Piece } from './structures.js'

const VOWEL = /[aeiouyåäö]/i

/** Where a word can be cut at the end of a line: before a consonant that a vowel follows, a few letters from its ends. */
const cutOf = (word: string, room: number): number => {
  if (!/^\p{L}{9,}[.,]?$/u.test(word)) return 0
  for (let at = Math.min(room - 1, word.length - 4); at >= 3; at--) {
    const isSyllable =
      !VOWEL.test(word[at] ?? '') && VOWEL.test(word[at + 1] ?? '') && VOWEL.test(word[at - 1] ?? '')
    if (isSyllable) return at
  }
  return 0
}

/** The lines of a text, ended and hyphenated as programs for typewritten text do. */
export const wrapped = (text: string, width = 62): string[] => {
  const lines: string[] = []
  let line = ''
  for (const whole of text.split(' ')) {
    let word = whole
    const room = width - line.length - (line === '' ? 0 : 1)
    if (word.length > room) {
      const at = cutOf(word, room)
      if (at > 0) {
        line += `${line === '' ? '' : ' '}${word.slice(0, at)}-`
        word = word.slice(at)
      }
      if (line !== '') lines.push(line)
      line = word
    } else line += (line === '' ? '' : ' ') + word
  }
  return line === '' ? lines : [...lines, line]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const linked = (text: string): string =>
  escaped(text).replace(
    /[\w.]{1,60}@[\w.]{1,60}\.example/g,
    (address) => `<a href="mailto:${address}">${address}</a>`,
  )

const htmlPiece = (piece: Piece, isWrapped: boolean, lineEnd: string): string => {
  switch (piece.kind) {
    case 'around':
      if (piece.role === 'popUp') {
        const [words = '', button = ''] = piece.texts
        return `<div id="cookie-banner" class="cookie-banner" role="dialog"><p>${escaped(words)}</p><button>${escaped(button)}</button></div>`
      }
      if (piece.role === 'footer')
        return `<footer class="site-footer"><p>${escaped(piece.texts.join(' '))}</p></footer>`
      return `<nav><ul>${piece.texts.map((text) => `<li><a href="/${text}">${text}</a></li>`).join('')}</ul></nav>`
    case 'bold':
      return `<p><strong>${escaped(piece.text)}</strong></p>`
    case 'heading':
      return `<h${piece.level}>${escaped([piece.number, piece.text].filter(Boolean).join(' '))}</h${piece.level}>`
    case 'lines':
      return `<p>${piece.lines.map(linked).join('<br>')}</p>`
    case 'list':
      return `<ul>${piece.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'runIn':
      return `<p><b>${escaped(piece.heading)}</b> ${escaped(piece.text)}</p>`
    case 'text':
      return `<p>${isWrapped ? wrapped(piece.text).map(escaped).join(lineEnd) : linked(piece.text)}</p>`
    case 'definitions':
      return `<dl>${piece.entries.map(({ pieces, term }) => `<dt>${escaped(term)}</dt><dd>${pieces.map((one) => htmlPiece(one, isWrapped, lineEnd)).join('')}</dd>`).join('')}</dl>`
    case 'table':
      return `<table border="1">${piece.rows.map(({ label, pieces }) => `<tr><td width="30%"><b>${escaped(label)}</b></td><td>${pieces.map((one) => htmlPiece(one, isWrapped, lineEnd)).join('')}</td></tr>`).join('\n')}</table>`
  }
}

/** A web page. @param lineEnd what ends the lines of wrapped texts */
export const asHtml = (file: MadeFile, lineEnd = '\n'): string => {
  const of = (role: 'in' | 'out'): string =>
    file.pieces
      .filter((piece) => (piece.kind === 'around') === (role === 'out'))
      .map((piece) => htmlPiece(piece, file.isWrapped ?? false, lineEnd))
      .join('\n')
  const size = file.isSmall ? '<style>@page { size: A5; margin: 15mm }</style>' : ''
  return `<!DOCTYPE html>
<html lang="${file.language}"><head><meta charset="utf-8"><title>${escaped(file.title)}</title>${size}</head>
<body>
${file.pieces.some(({ kind }) => kind === 'around') ? `${of('out')}\n<div class="content">${of('in')}</div>` : of('in')}
</body></html>
`
}

const markdownPiece = (piece: Piece, isWrapped: boolean): string => {
  switch (piece.kind) {
    case 'around':
      return ''
    case 'bold':
      return `**${piece.text}**`
    case 'heading':
      return `${'#'.repeat(piece.level)} ${[piece.number, piece.text].filter(Boolean).join(' ')}`
    case 'lines':
      return piece.lines.every((line) => line.startsWith('- '))
        ? piece.lines.join('\n')
        : piece.lines.join('  \n')
    case 'list':
      return piece.items.map((item) => `- ${item}`).join('\n')
    case 'runIn':
      return `**${piece.heading}** ${piece.text}`
    case 'text':
      return isWrapped ? wrapped(piece.text).join('\n') : piece.text
    case 'definitions':
      return `<dl>\n${piece.entries.map(({ pieces, term }) => `<dt>${escaped(term)}</dt>\n<dd>\n\n${pieces.map((one) => markdownPiece(one, isWrapped)).join('\n\n')}\n\n</dd>`).join('\n')}\n</dl>`
    case 'table':
      return `|  |  |\n|---|---|\n${piece.rows.map(({ label, pieces }) => `| **${label}** | ${pieces.map(cellOf).join('<br>')} |`).join('\n')}`
  }
}

const cellOf = (piece: Piece): string =>
  piece.kind === 'list'
    ? `<ul>${piece.items.map((item) => `<li>${item}</li>`).join('')}</ul>`
    : markdownPiece(piece, false)

/** A Markdown file, with front matter where something stands around the text. */
export const asMarkdown = (file: MadeFile): string => {
  const front = file.pieces.some(({ kind }) => kind === 'around')
    ? `---\ntitle: ${file.title}\nlang: ${file.language}\n---\n\n`
    : ''
  return `${front}${file.pieces
    .map((piece) => markdownPiece(piece, file.isWrapped ?? false))
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}

const textPiece = (piece: Piece, isWrapped: boolean): string => {
  switch (piece.kind) {
    case 'around':
      return ''
    case 'bold':
      return piece.text
    case 'heading':
      return [piece.number, piece.text].filter(Boolean).join(' ')
    case 'lines':
      return piece.lines.join('\n')
    case 'list':
      return piece.items.map((item) => `• ${item}`).join('\n')
    case 'runIn':
      return `${piece.heading} ${piece.text}`
    case 'text':
      return isWrapped ? wrapped(piece.text).join('\n') : piece.text
    case 'definitions':
      return piece.entries
        .map(({ pieces, term }) => `${term}\n${pieces.map((one) => textPiece(one, isWrapped)).join('\n')}`)
        .join('\n\n')
    case 'table':
      return piece.rows
        .map(({ label, pieces }) => {
          const [first = '', ...rest] = pieces.map((one) =>
            one.kind === 'list' ? one.items.map((item) => `- ${item}`).join(' ') : textPiece(one, false),
          )
          return [`${label}\t${first}`, ...rest.map((line) => `\t${line}`)].join('\n')
        })
        .join('\n')
  }
}

/** A text file: the line ends of Windows where its language is Swedish. */
export const asText = (file: MadeFile): string => {
  const text = `${file.pieces
    .map((piece) => textPiece(piece, file.isWrapped ?? false))
    .filter((piece) => piece !== '')
    .join('\n\n')}\n`
  return file.language === 'sv' ? text.replaceAll('\n', '\r\n') : text
}

const NAMESPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xlink="http://www.w3.org/1999/xlink"',
  'dc="http://purl.org/dc/elements/1.1/"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ')

const odfLinked = (text: string): string =>
  escaped(text).replace(
    /[\w.]{1,60}@[\w.]{1,60}\.example/g,
    (address) => `<text:a xlink:type="simple" xlink:href="mailto:${address}">${address}</text:a>`,
  )

const odfPiece = (piece: Piece, file: MadeFile, level = 0): string => {
  const paragraph = (inner: string, style = 'Standard'): string =>
    `<text:p text:style-name="${style}">${inner}</text:p>`
  const bold = (text: string): string => `<text:span text:style-name="Bold">${escaped(text)}</text:span>`
  switch (piece.kind) {
    case 'around':
      return ''
    case 'bold':
      return paragraph(bold(piece.text))
    case 'heading': {
      // Numbers that end in a point are counted by the program; others are typed.
      const isCounted =
        piece.number !== undefined && /^\d{1,2}\.$/.test(piece.number) && file.language !== 'en'
      const heading = (text: string, style: string): string =>
        `<text:h text:style-name="${style}" text:outline-level="${piece.level}">${escaped(text)}</text:h>`
      if (!isCounted)
        return heading([piece.number, piece.text].filter(Boolean).join(' '), `Heading_20_${piece.level}`)
      const number = Number.parseInt(piece.number ?? '', 10)
      const item = `<text:list-item text:start-value="${number}">${heading(piece.text, 'Heading_20_2')}</text:list-item>`
      return `<text:list text:style-name="Counted">${item}</text:list>`
    }
    case 'lines':
      return paragraph(piece.lines.map(odfLinked).join('<text:line-break/>'))
    case 'list':
      return `<text:list text:style-name="Bullets">${piece.items.map((item) => `<text:list-item>${paragraph(escaped(item))}</text:list-item>`).join('')}</text:list>`
    case 'runIn':
      return paragraph(`${bold(piece.heading)} ${escaped(piece.text)}`)
    case 'text':
      return paragraph(
        file.isWrapped ? wrapped(piece.text).map(escaped).join('<text:line-break/>') : odfLinked(piece.text),
      )
    case 'definitions':
      return piece.entries
        .map(({ pieces, term }) => paragraph(bold(term)) + pieces.map((one) => odfPiece(one, file)).join(''))
        .join('')
    case 'table':
      return `<table:table table:name="Table${level}" table:style-name="Wide"><table:table-column table:style-name="Narrow"/><table:table-column table:style-name="Broad"/>${piece.rows
        .map(
          ({ label, pieces }) =>
            `<table:table-row><table:table-cell table:style-name="Cell">${paragraph(bold(label))}</table:table-cell><table:table-cell table:style-name="Cell">${pieces.map((one) => odfPiece(one, file)).join('')}</table:table-cell></table:table-row>`,
        )
        .join('')}</table:table>`
  }
}

/** A flat OpenDocument file, which LibreOffice makes Word and PDF files of. */
export const asOpenDocument = (file: MadeFile): string => {
  const { running } = file
  const [width, height] = file.isSmall ? ['14.8cm', '21cm'] : ['21cm', '29.7cm']
  const wide = file.isSmall ? [3.5, 8.3] : [5, 12]
  const header = running ? `<style:header><text:p>${escaped(running.header)}</text:p></style:header>` : ''
  const footer = running
    ? `<style:footer><text:p>${escaped(running.footer)}</text:p><text:p><text:page-number/> (<text:page-count/>)</text:p></style:footer>`
    : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escaped(file.title)}</dc:title><dc:language>${file.language}</dc:language></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="${file.language}" fo:country="FI" fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.15cm"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<text:list-style style:name="Counted"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="space"/></style:list-level-properties></text:list-level-style-number></text:list-style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Wide" style:family="table"><style:table-properties style:width="${wide[0]! + wide[1]!}cm" table:align="left"/></style:style>
<style:style style:name="Narrow" style:family="table-column"><style:table-column-properties style:column-width="${wide[0]}cm"/></style:style>
<style:style style:name="Broad" style:family="table-column"><style:table-column-properties style:column-width="${wide[1]}cm"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" fo:margin="1.5cm"/>${running ? '<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style>' : ''}</style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${header}${footer}</style:master-page></office:master-styles>
<office:body><office:text>
${file.pieces.map((piece) => odfPiece(piece, file)).join('\n')}
</office:text></office:body></office:document>
`
}
