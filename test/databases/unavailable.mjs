/**
 * @typedef {object} Server A database server the suite can run on.
 * @property {string} server its own name and version, asked of the server
 * @property {string[]} abilities what it was found able to do; 'transactions', 'indexes'
 * @property {string} [url] where it is
 * @property {string} [directory] where each test app makes a file of its own, if it is no server
 */

/**
 * @typedef {object} StartOptions
 * @property {string} runId every database of this run has it in its name: `ppn_<runId>_…`
 * @property {string} temp a directory that is removed after the run
 * @property {(line: string) => void} say tells the user what is being waited for
 * @property {(cleanup: () => Promise<void>) => void} defer has something undone after the suite or on the way out,
 *   the last thing first
 */

/** Why a database could not be had, and what the reader can do about it. */
export class Unavailable extends Error {
  /**
   * @param {string} reason what happened
   * @param {string} remedy what to do
   * @param {unknown} [cause] the error behind it
   */
  constructor(reason, remedy, cause) {
    super(reason, { cause })
    this.remedy = remedy
  }
}
