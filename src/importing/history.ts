import type { PayloadRequest, ValidationFieldError, Where } from 'payload'

import { createHash } from 'node:crypto'

import type { PlanFinding } from './proposal.js'
import type { Language } from '../notice/document.js'
import type { NormalisedOptions } from '../options.js'
import type { Id, TextWriter } from '../standardTexts/writer.js'
import type { InLanguages, OrganisationPlace } from './documents.js'
import type { ImportedVersion, StoredImport } from './stored.js'
import type { NoticeToMake } from './toMake.js'
import type { Run } from './writing.js'

import { stops } from '../checks/ruleSet.js'
import { keepWaiver } from '../checks/waive.js'
import { checkSaved } from '../checking/checkNotice.js'
import { calendarDateOf } from '../notice/dates.js'
import { isSameJSON } from '../notice/sameJSON.js'
import { storedBusinessId } from '../notice/validation/index.js'
import { NOTICE_IMPORTS } from '../ownSlugs.js'
import { accountOf } from '../publishing/intent.js'
import { storedNotice, writeBeside } from '../publishing/storedNotices.js'
import { ENTRY_FIELDS, findPublications, type PublicationEntry } from '../record/publications.js'
import { fieldErrors } from '../sources/fieldErrors.js'
import { operation } from '../standardTexts/writer.js'
import { translate } from '../translations/index.js'
import { organisationIn, organisationsIn, registerIn } from './documents.js'
import { dataFrom } from './factPaths.js'
import { otherOrganisations, type Present, presentFor } from './matches.js'
import { checkedVersion } from './proposal.js'
import { storedImport, writeImport } from './stored.js'
import { changeOf, filesOf } from './toMake.js'
import { organisationsFor, updateDraft, updateSource } from './writing.js'

/**
 * Refuses to publish what readers could not get, and what rules find errors in where nobody lets that be.
 *
 * @param known.present what is there already
 * @param known.waive whether what rules find is let be
 * @throws ValidationError with the place of each; what rules found as `data.findings`
 */
export const refuseStopping = (
  req: PayloadRequest,
  options: NormalisedOptions,
  notices: readonly NoticeToMake[],
  { present, waive }: { present: Present; waive: boolean },
): void => {
  const today = calendarDateOf(new Date(), options.timeZone)
  const errors: ValidationFieldError[] = []
  const found: PlanFinding[] = []
  for (const { name, versions } of notices) {
    versions.forEach(({ version, written }, index) => {
      const at = `notices.${name}.versions.${index}`
      const { findings, problems } = checkedVersion(req, options, version, written, {
        isNewest: false,
        others: otherOrganisations(
          written.map(({ plan }) => plan),
          present,
        ),
        today,
      })
      for (const { language, message, path } of problems) {
        errors.push({ message, path: [at, language, path].filter(Boolean).join('.') })
      }
      const stopping = findings.filter(({ severity }) => stops(options, severity))
      if (waive || !options.checks.atPublishing || stopping.length === 0) return
      errors.push({ message: translate(req.t, 'privacyNotices:imports:wouldStop'), path: at })
      found.push(...stopping)
    })
  }
  if (errors.length === 0) return
  const error = fieldErrors(req, NOTICE_IMPORTS, errors)
  if (found.length > 0) Object.assign(error.data, { findings: found })
  throw error
}

/** What names the publishing of a version by an applying. Two imports may be applied under one name, each makes its own records. */
const revisionOf = (applying: { id: Id; revision: string }, place: { index: number; number: number }) =>
  createHash('sha256')
    .update(JSON.stringify([String(applying.id), applying.revision, place.number, place.index]))
    .digest('hex')

/** The record that a version of a notice was published in by the same applying, if it was. */
const recordOfVersion = async (
  req: PayloadRequest,
  { slugs }: NormalisedOptions,
  notice: Id,
  revision: string,
): Promise<PublicationEntry | undefined> => {
  const order = { limit: 1, select: ENTRY_FIELDS, sort: ['hash'] }
  const where: Where = { and: [{ notice: { equals: String(notice) } }, { revision: { equals: revision } }] }
  return (await findPublications<PublicationEntry>(req, slugs, where, order))[0]
}

/** The document that an import made at a place, by what it is in it. */
const madeAt = ({ made }: Pick<Run, 'made'>, of: string) => made.documents.find((one) => one.of === of)

const numberIn = (versions: InLanguages, place: string): null | string => {
  const { businessId } = dataFrom(versions[0]?.plan.facts ?? [], place)
  return typeof businessId === 'string' ? storedBusinessId(businessId) : null
}

/** What a version says of each organisation and of the register: brought into the documents that the import made. */
const bringSources = async (
  run: Run,
  name: string,
  before: InLanguages,
  written: InLanguages,
): Promise<Id | null> => {
  const { options } = run
  const at = `notices.${name}`
  const languages = written.map(({ language }) => language)
  /** The organisation that the import made there, unless a later version names another one. */
  const known = (place: OrganisationPlace): Id | undefined => {
    const made = madeAt(run, `${name}.${place}`)
    const [old, own] = [numberIn(before, place), numberIn(written, place)]
    return made && (old === null || own === null || old === own) ? made.id : undefined
  }
  const ids = await organisationsFor(run, written, at, known)
  for (const place of written[0] ? organisationsIn(written[0].plan) : []) {
    const id = known(place)
    if (id === undefined) continue
    const dataOf = (versions: InLanguages, language: Language) =>
      organisationIn(versions, language, place, options)
    if (languages.every((one) => isSameJSON(dataOf(before, one), dataOf(written, one)))) continue
    await updateSource(run, 'organisations', id, `${at}.${place}`, {
      before: dataOf(before, languages[0] ?? ''),
      dataIn: (language) => dataOf(written, language),
      languages,
    })
  }
  const register = madeAt(run, `${name}.register`)
  if (!register) return null
  const registerOf = (versions: InLanguages, language: Language) => registerIn(versions, language, ids)
  if (!languages.every((one) => isSameJSON(registerOf(before, one), registerOf(written, one)))) {
    await updateSource(run, 'registers', register.id, `${at}.register`, {
      before: registerOf(before, languages[0] ?? ''),
      dataIn: (language) => registerOf(written, language),
      languages,
    })
  }
  return register.id
}

/**
 * Lets be what rules find in a version that is brought in as it was, for today: what is written anew tomorrow is held to it again.
 * Each is kept, with who did it and why, as any waiver.
 */
const waiveFindings = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  notice: Id,
  files: readonly string[],
): Promise<void> => {
  const row = await storedNotice(req, options, notice)
  if (!row) return
  const now = new Date()
  const reason = translate(req.t, 'privacyNotices:imports:waiverReason', { file: files.join(', ') })
  const { findings } = await checkSaved(req, options, notice, { withOthers: false })
  const seen = new Set<string>()
  for (const finding of findings) {
    if (finding.waiver || seen.has(finding.fingerprint) || !stops(options, finding.severity)) continue
    seen.add(finding.fingerprint)
    await keepWaiver(req, options, { by: accountOf(req), now, row }, finding, {
      reason,
      until: calendarDateOf(now, options.timeZone),
    })
  }
}

type Recorded = { effectiveFrom?: null | string; hash?: null | string; version?: null | number }

/** Publishes one version of a notice through the product's own publishing, from its own day. */
const publishVersion = async (
  run: Run,
  stored: StoredImport,
  { id, name, versions }: { id: Id } & NoticeToMake,
  index: number,
  { revision, waive }: { revision: string; waive: boolean },
): Promise<ImportedVersion | undefined> => {
  const { options, req, writer } = run
  const one = versions[index]
  const before = versions[index - 1]?.written ?? one?.written
  const [first] = one?.written ?? []
  if (!one || !first || !before) return undefined
  const at = `notices.${name}`
  const files = filesOf(stored, one.version)
  const register = await bringSources(run, name, index === 0 ? one.written : before, one.written)
  const told = changeOf(stored, one.version)
  const changeIn = (language: Language) => ({
    clockConfirmed: false,
    effectiveFrom: one.version.day,
    note: told?.note[language] ?? null,
    type: told?.type ?? null,
    waiting: null,
  })
  const languages = one.written.map(({ language }) => language)
  const now = await storedNotice(req, options, id, { registers: true })
  await updateDraft(run, id, at, {
    changeIn,
    emptyIn: before.map(({ language }) => language).filter((language) => !languages.includes(language)),
    isFirst: index === 0,
    register: register ?? idIn(now?.registers),
    versions: one.written,
  })
  await writeBeside(req, options, id, { broughtFrom: files })
  if (waive && options.checks.atPublishing) {
    await waiveFindings(
      req,
      options,
      id,
      files.map((file) => file.name),
    )
  }
  const doc = (await writer.payload.update({
    ...operation(writer, first.language),
    id,
    collection: options.slugs.notices as never,
    data: { _status: 'published', change: changeIn(first.language), revision },
    draft: false,
  })) as { recorded?: Recorded }
  const { effectiveFrom, hash, version } = doc.recorded ?? {}
  return effectiveFrom && hash && version
    ? { effectiveFrom, files: files.map((file) => file.name), hash, notice: id, version }
    : undefined
}

const idIn = (value: unknown): Id | null => {
  const [id] = Array.isArray(value) ? (value as unknown[]) : []
  if (typeof id === 'object' && id !== null && 'id' in id) return (id as { id: Id }).id
  return typeof id === 'number' || typeof id === 'string' ? id : id ? String(id) : null
}

/**
 * Publishes the versions of the notices that an import has made, from the oldest on, each as one that was recorded later: from its own
 * day, with the files that it was read from. A version that is published already is passed over, so a broken-off run is gone on with.
 */
export const publishVersions = async (
  req: PayloadRequest,
  options: NormalisedOptions,
  writer: TextWriter,
  {
    id,
    notices,
    revision,
    waive,
  }: { id: Id; notices: readonly NoticeToMake[]; revision: string; waive: boolean },
): Promise<void> => {
  const stored = await storedImport(req, id)
  if (!stored?.made) return
  const { made } = stored
  const run: Run = {
    isPublishing: true,
    made,
    note: async () => {
      await writeImport(req, id, { made })
    },
    options,
    present: await presentFor(writer),
    req,
    writer,
  }
  for (const [number, notice] of notices.entries()) {
    const document = madeAt(run, notice.name)
    if (!document) continue
    for (const index of notice.versions.keys()) {
      const own = revisionOf({ id, revision }, { index, number })
      const there = await recordOfVersion(req, options, document.id, own)
      const files = filesOf(stored, notice.versions[index]?.version ?? { day: null, plans: {} })
      const published = there
        ? {
            effectiveFrom: there.effectiveFrom,
            files: files.map(({ name }) => name),
            hash: there.hash,
            notice: document.id,
            version: there.version,
          }
        : await publishVersion(run, stored, { ...notice, id: document.id }, index, { revision: own, waive })
      if (published && !made.published.some(({ hash }) => hash === published.hash)) {
        made.published.push(published)
        await run.note()
      }
    }
  }
}
