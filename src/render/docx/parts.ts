import type { NumberedList, Relationship } from './writer.js'

import { escapeXML } from '../xml.js'
import { BULLETS, NUMBERS } from './writer.js'
import { element, xmlPart } from './xml.js'

/** Namespaces and types of an Office Open XML package (ISO/IEC 29500-1 and -2). */
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = {
  'xmlns:r': OFFICE,
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
}
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The code that Word knows a language by: with a country. */
const wordLanguage = (language: string): string =>
  ({ en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' })[language] ?? language.replaceAll('_', '-')

export const contentTypes = (): string =>
  xmlPart(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      [
        element('Default', {
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
          Extension: 'rels',
        }),
        element('Default', { ContentType: 'application/xml', Extension: 'xml' }),
        ...(['document.main', 'styles', 'numbering', 'settings', 'footer', 'header'] as const).map((kind) =>
          element('Override', {
            ContentType: `${TYPE}.${kind}+xml`,
            PartName: `/word/${kind === 'document.main' ? 'document' : kind}.xml`,
          }),
        ),
        element('Override', {
          ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
          PartName: '/docProps/core.xml',
        }),
      ].join(''),
    ),
  )

export const packageRelationships = (): string =>
  xmlPart(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      element('Relationship', {
        Id: 'document',
        Target: 'word/document.xml',
        Type: `${OFFICE}/officeDocument`,
      }) +
        element('Relationship', {
          Id: 'core',
          Target: 'docProps/core.xml',
          Type: `${PACKAGE}/relationships/metadata/core-properties`,
        }),
    ),
  )

/** Title, author, language and day of the file (ISO/IEC 29500-2 §11). */
export const coreProperties = ({
  author,
  created,
  language,
  title,
}: {
  author: string
  created: string
  language: string
  title: string
}): string =>
  xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, escapeXML(title)),
        element('dc:creator', {}, escapeXML(author)),
        element('dc:language', {}, escapeXML(wordLanguage(language))),
        ...['created', 'modified'].map((name) =>
          element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXML(created)),
        ),
      ].join(''),
    ),
  )

export const documentRelationships = (links: readonly Relationship[]): string =>
  xmlPart(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      [
        ...['styles', 'numbering', 'settings', 'footer', 'header'].map((name) =>
          element('Relationship', { Id: name, Target: `${name}.xml`, Type: `${OFFICE}/${name}` }),
        ),
        ...links.map(({ id, target }) =>
          element('Relationship', {
            Id: id,
            Target: target,
            TargetMode: 'External',
            Type: `${OFFICE}/hyperlink`,
          }),
        ),
      ].join(''),
    ),
  )

export const settings = (): string =>
  xmlPart(
    element(
      'w:settings',
      WORD,
      element(
        'w:compat',
        {},
        // That of Word 2013 and newer, without which it says that the file is in an old format.
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': '15',
        }),
      ),
    ),
  )

const val = (name: string, value: number | string): string => element(name, { 'w:val': String(value) })

const FONT = element('w:rFonts', { 'w:ascii': 'Calibri', 'w:cs': 'Calibri', 'w:hAnsi': 'Calibri' })

/** Half points of headings by their level. */
const SIZES = [40, 30, 26, 24]

const headingStyle = (level: number): string =>
  element(
    'w:style',
    { 'w:styleId': `Heading${level}`, 'w:type': 'paragraph' },
    val('w:name', `heading ${level}`) +
      val('w:basedOn', 'Normal') +
      val('w:next', 'Normal') +
      val('w:uiPriority', 9) +
      element('w:qFormat') +
      element(
        'w:pPr',
        {},
        element('w:keepNext') +
          element('w:spacing', { 'w:before': level === 1 ? '0' : '280', 'w:after': '120' }) +
          val('w:outlineLvl', level - 1),
      ) +
      element('w:rPr', {}, element('w:b') + val('w:sz', SIZES[level - 1] ?? 24)),
  )

/** A heading at the side of a row: it keeps no row with the next. */
const ROW_HEADING = element(
  'w:style',
  { 'w:styleId': 'RowHeading', 'w:type': 'paragraph' },
  val('w:name', 'Row Heading') +
    val('w:basedOn', 'Heading2') +
    element(
      'w:pPr',
      {},
      val('w:keepNext', 0) +
        element('w:spacing', { 'w:before': '0', 'w:after': '120' }) +
        val('w:outlineLvl', 1),
    ) +
    element('w:rPr', {}, val('w:sz', 22)),
)

/** The styles, under the names by which Word knows them in every language. */
export const styles = (language: string): string =>
  xmlPart(
    element(
      'w:styles',
      WORD,
      [
        element(
          'w:docDefaults',
          {},
          element(
            'w:rPrDefault',
            {},
            element('w:rPr', {}, FONT + val('w:sz', 22) + val('w:lang', wordLanguage(language))),
          ) +
            element(
              'w:pPrDefault',
              {},
              element(
                'w:pPr',
                {},
                element('w:spacing', { 'w:after': '120', 'w:line': '264', 'w:lineRule': 'auto' }),
              ),
            ),
        ),
        element(
          'w:style',
          { 'w:default': '1', 'w:styleId': 'Normal', 'w:type': 'paragraph' },
          val('w:name', 'Normal') + element('w:qFormat'),
        ),
        ...SIZES.map((_, index) => headingStyle(index + 1)),
        ROW_HEADING,
        ...[
          ['ListBullet', 'List Bullet'],
          ['ListNumber', 'List Number'],
          ['Lines', 'Lines'],
        ].map(([id = '', name = '']) =>
          element(
            'w:style',
            { 'w:styleId': id, 'w:type': 'paragraph' },
            val('w:name', name) +
              val('w:basedOn', 'Normal') +
              element('w:qFormat') +
              element('w:pPr', {}, element('w:contextualSpacing')),
          ),
        ),
        element(
          'w:style',
          { 'w:styleId': 'Hyperlink', 'w:type': 'character' },
          val('w:name', 'Hyperlink') + element('w:rPr', {}, val('w:color', '0B4F9E') + val('w:u', 'single')),
        ),
        element(
          'w:style',
          { 'w:styleId': 'TableGrid', 'w:type': 'table' },
          val('w:name', 'Table Grid') +
            element(
              'w:tblPr',
              {},
              element(
                'w:tblBorders',
                {},
                ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
                  .map((side) =>
                    element(`w:${side}`, {
                      'w:color': '808080',
                      'w:space': '0',
                      'w:sz': '4',
                      'w:val': 'single',
                    }),
                  )
                  .join(''),
              ) +
                element(
                  'w:tblCellMar',
                  {},
                  element('w:left', { 'w:type': 'dxa', 'w:w': '108' }) +
                    element('w:right', { 'w:type': 'dxa', 'w:w': '108' }),
                ),
            ),
        ),
      ].join(''),
    ),
  )

const levels = (format: (level: number) => string): string =>
  Array.from({ length: 9 }, (_, level) =>
    element(
      'w:lvl',
      { 'w:ilvl': String(level) },
      val('w:start', 1) +
        format(level) +
        val('w:lvlJc', 'left') +
        element('w:pPr', {}, element('w:ind', { 'w:hanging': '360', 'w:left': String(720 + 360 * level) })),
    ),
  ).join('')

/** The lists of the file: each counts for itself. */
export const numbering = (lists: readonly NumberedList[]): string =>
  xmlPart(
    element(
      'w:numbering',
      WORD,
      [
        element(
          'w:abstractNum',
          { 'w:abstractNumId': BULLETS },
          val('w:multiLevelType', 'hybridMultilevel') +
            levels((level) => val('w:numFmt', 'bullet') + val('w:lvlText', level % 2 === 0 ? '•' : '–')),
        ),
        element(
          'w:abstractNum',
          { 'w:abstractNumId': NUMBERS },
          val('w:multiLevelType', 'hybridMultilevel') +
            levels((level) => val('w:numFmt', 'decimal') + val('w:lvlText', `%${level + 1}.`)),
        ),
        ...lists.map(({ definition, id, level, start }) =>
          element(
            'w:num',
            { 'w:numId': id },
            val('w:abstractNumId', definition) +
              element('w:lvlOverride', { 'w:ilvl': String(level) }, val('w:startOverride', start)),
          ),
        ),
      ].join(''),
    ),
  )

const field = (instruction: string): string =>
  element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, element('w:r', {}, element('w:t', {}, '1')))

const plain = (text: string): string =>
  element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escapeXML(text)))

const small = (runs: string, align: 'center' | 'right'): string =>
  element('w:p', {}, element('w:pPr', {}, val('w:jc', align)) + runs)

/** What stands at the foot of each page: what the file is, and the number of the page. */
export const footer = (text: string): string =>
  xmlPart(
    element(
      'w:ftr',
      WORD,
      small(
        plain(text === '' ? '' : `${text} · `) + field('PAGE') + plain(' / ') + field('NUMPAGES'),
        'center',
      ),
    ),
  )

/** What stands at the head of each page of what is not published. */
export const header = (text: string): string =>
  xmlPart(element('w:hdr', WORD, small(text === '' ? '' : plain(text), 'right')))

/** The text, on pages of A4. */
export const document = (body: string): string =>
  xmlPart(
    element(
      'w:document',
      WORD,
      element(
        'w:body',
        {},
        body +
          element(
            'w:sectPr',
            {},
            element('w:headerReference', { 'r:id': 'header', 'w:type': 'default' }) +
              element('w:footerReference', { 'r:id': 'footer', 'w:type': 'default' }) +
              element('w:pgSz', { 'w:h': '16838', 'w:w': '11906' }) +
              element('w:pgMar', {
                'w:bottom': '1418',
                'w:footer': '709',
                'w:gutter': '0',
                'w:header': '709',
                'w:left': '1418',
                'w:right': '1418',
                'w:top': '1418',
              }),
          ),
      ),
    ),
  )
