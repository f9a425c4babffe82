import type { ContentNode } from '../../content.js'
import type { MakeSection } from './types.js'

import { paragraph } from '../../content.js'
import { contentText } from '../../contentText.js'
import { organisationFields } from '../generate.js'
import { RIGHT_ARTICLES } from '../../vocabulary.js'
import { inBlock } from './inBlock.js'

/** The supervisory authority with the right to complain to it (GDPR Art. 13(2)(d), 77). */
export const authorityParts: MakeSection = (composer, section, block, where) => {
  const own = composer.rich(block ? block.text : section.text, inBlock(block, where))
  const authority = composer.organisation((block ?? section).organisation, where)
  const pack = authority || own.length === 0 ? composer.needPack('complaint', where) : undefined
  const details = pack && authority ? organisationFields(authority, pack, composer.language) : null
  // The standard text would name the authority in its last sentence; here its details follow as lines.
  const text = pack && own.length === 0 ? pack.complaintWithoutAuthority : null
  // A wording of its own states the right as well.
  const said = text ?? (own.length > 0 ? contentText(own) : null)
  if (pack && said && !composer.shown.rights.some(({ key }) => key === 'complaint')) {
    composer.shown.rights.push({
      key: 'complaint',
      article: RIGHT_ARTICLES.complaint,
      heading: pack.rights.complaint.heading,
      text: said,
    })
  }
  const content: ContentNode[] = [...own, ...(text ? [paragraph(text)] : []), ...(details ? [details] : [])]
  return {
    content,
    keys: ['complaint'],
    kind: 'authority',
    origins: [own.length > 0 ? 'wording' : content.length > 0 ? 'facts' : 'empty'],
  }
}
