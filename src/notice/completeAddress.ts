/** Endings of files: a name with one is the page of a site, not a site. */
const FILE =
  /\.(?:aspx?|csv|docx?|gif|html?|jpe?g|json|jsp|md|odt|pdf|php|png|pptx?|rtf|svg|txt|xlsx?|xml|zip)$/i

/** Names of hosts as people type them: labels of letters, digits and hyphens, the last of letters, and perhaps a port. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}(?::[0-9]{1,5})?$/u

/**
 * The address of a web page as it is meant: `www.example.org` and `example.org/page` get their `https://`, as browsers do it.
 * What has a scheme, what is no host for certain, and e-mail addresses stay as they are.
 */
export const completeAddress = (address: string): string => {
  const host = address.split(/[/?#]/, 1)[0] ?? ''
  if (host.length > 260 || !HOST.test(host)) return address
  const isSite = /^www\./i.test(host) || address.length > host.length || !FILE.test(host)
  return isSite ? `https://${address}` : address
}
