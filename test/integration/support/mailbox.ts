/** A mail as an adapter is given it. */
export type Mail = { subject: string; text: string; to: string }

/** An adapter of mail that keeps what it is given, or fails. */
export const mailbox = () => {
  const box = { fails: false, mails: [] as Mail[], tries: 0 }
  const email = () => ({
    defaultFromAddress: 'notices@example.org',
    defaultFromName: 'Notices',
    name: 'kept',
    sendEmail: (mail: unknown) => {
      box.tries += 1
      if (box.fails) return Promise.reject(new Error('the server of mails is away'))
      box.mails.push(mail as Mail)
      return Promise.resolve()
    },
  })
  return { box, email: email as never }
}
