import type { Where } from 'payload'

import type { Address, Language } from '../notice/document.js'
import type { AuthorityEntry } from '../texts/law/index.js'
import type { Id, Stored, TextWriter } from './writer.js'

import { calendarDateOf } from '../notice/dates.js'
import { authoritiesOf, authorityIn } from '../texts/law/index.js'
import { ofOwner, operation, ownedBy } from './writer.js'

const same = (a: Address | null, b: Address | null): boolean =>
  a?.street === b?.street && a?.postalCode === b?.postalCode && a?.city === b?.city

/** What differs by language. A name that the authority does not have in the language is left to be the same as another. */
const localised = (entry: AuthorityEntry, language: Language, isFirst: boolean) => {
  const { name, contact, contactLanguage, fallback, website } = authorityIn(entry, language)
  const known = isFirst || (contactLanguage !== null && language.startsWith(contactLanguage))
  const address = contact?.visitingAddress ?? contact?.postalAddress
  const post = contact?.postalAddress
  return {
    ...((isFirst || !fallback) && { name }),
    ...(known && {
      ...(address && { city: address.city, street: address.street }),
      ...(post && { postalAddress: { city: post.city, postalCode: post.postalCode, street: post.street } }),
      website,
    }),
  }
}

/** The organisations that go by one of the authority's names in one of the app's languages. */
const namesakes = async (writer: TextWriter, entry: AuthorityEntry): Promise<Stored[]> => {
  const where: Where = {
    and: [{ name: { in: [...new Set(Object.values(entry.names))] } }, ...ofOwner(writer, 'organisations')],
  }
  for (const language of writer.languages) {
    const { docs } = await writer.payload.find({
      ...operation(writer, language),
      collection: writer.options.slugs.organisations,
      limit: 0,
      pagination: false,
      sort: 'createdAt',
      where,
    })
    if (docs.length > 0) return docs
  }
  return []
}

/**
 * The organisation of a country's supervisory authority: the one that is there by its name, which is left as it is, or a
 * new one made from the law data, in every language of the app.
 *
 * @param publish whether a new one is published; otherwise it is a draft
 * @returns null when no authority is known for the country, or when the one that is there has been retired
 */
export const authorityOrganisation = async (
  writer: TextWriter,
  country: string,
  publish: boolean,
): Promise<Id | null> => {
  const { languages, options, payload } = writer
  const [entry] = authoritiesOf(options.law, country, calendarDateOf(new Date(), options.timeZone))
  const [first, ...others] = languages
  if (!entry || first === undefined) return null
  const present = await namesakes(writer, entry)
  if (present.length > 0) {
    const offered = present.filter(({ retired }) => retired !== true)
    return (offered.find(({ _status }) => _status === 'published') ?? offered[0])?.id ?? null
  }

  const collection = options.slugs.organisations
  const _status = publish ? 'published' : 'draft'
  const { contact } = authorityIn(entry, first)
  const address = contact?.visitingAddress ?? contact?.postalAddress
  const { id }: Stored = await payload.create({
    ...operation(writer, first),
    collection,
    data: {
      ...localised(entry, first, true),
      ...ownedBy(writer, 'organisations'),
      _status,
      country: address?.country ?? entry.country,
      email: contact?.email,
      hasPostalAddress:
        Boolean(contact?.postalAddress) && !same(contact?.postalAddress ?? null, address ?? null),
      phone: contact?.phone,
      postalCode: address?.postalCode,
      roles: ['authority'],
    },
    draft: !publish,
  })
  for (const language of others) {
    const data = localised(entry, language, false)
    if (Object.keys(data).length > 0) {
      await payload.update({
        ...operation(writer, language),
        id,
        collection,
        data: { ...data, _status },
        draft: !publish,
      })
    }
  }
  return id
}
