/** A line of the head of a letter: who it is from and to, and what it is about. */
const HEAD =
  /^(?:(from|lähettäjä|från|to|vastaanottaja|till)|cc|bcc|kopio|piilokopio|kopia|date|sent|päivä(?:määrä|ys)?|lähetetty|datum|skickat|subject|aihe|ämne|reply-to|vastausosoite|svar till)\s?:\s*\S/iu

/** How many of the first lines of a text are the head of an e-mail: two or more, and from or to somebody. */
export const headOfMail = (lines: readonly string[]): number => {
  const end = lines.findIndex((line) => !HEAD.test(line))
  const head = lines.slice(0, end < 0 ? lines.length : end)
  const isMail = head.length >= 2 && head.some((line) => HEAD.exec(line)?.[1] !== undefined)
  return isMail && head.some((line) => line.includes('@')) ? head.length : 0
}

const QUOTED = /^\s{0,3}>/u
/** What part of the lines of a letter are quoted where its text is what it quotes. */
const MOST = 0.6

/** The lines of a letter without the marks that a mail program puts before those it quotes, where most are quoted. */
export const unquoted = (lines: readonly string[]): string[] => {
  const filled = lines.filter((line) => line.trim() !== '')
  const quoted = filled.filter((line) => QUOTED.test(line))
  return quoted.length >= 3 && quoted.length >= filled.length * MOST
    ? lines.map((line) => line.replace(/^\s{0,3}(?:> ?){1,20}/u, ''))
    : [...lines]
}
