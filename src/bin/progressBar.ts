/** Draws on a terminal how far something is; says so now and then where there is none. Writes to standard error. */
export const progressBar = (label: string): ((progress: { done: number; total: number }) => void) => {
  let quarters = 0
  return ({ done, total }) => {
    const share = total === 0 ? 1 : Math.min(1, done / total)
    const percent = Math.floor(share * 100)
    if (process.stderr.isTTY) {
      const bar = '#'.repeat(Math.floor(share * 30)).padEnd(30, '.')
      const count = `${String(percent).padStart(3)} % ${done}/${total}`
      process.stderr.write(`\r${label} [${bar}] ${count}${done >= total ? '\n' : ''}`)
    } else if (Math.floor(percent / 25) > quarters) {
      quarters = Math.floor(percent / 25)
      process.stderr.write(`${label}: ${percent} % (${done}/${total})\n`)
    }
  }
}
