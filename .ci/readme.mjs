/**
 * npm shows a package's README without its files: links and pictures of the README lead nowhere there. While it is packed,
 * they lead to the files as published with the same version.
 *
 *   node .ci/readme.mjs whole       before packing: `docs/x.md` becomes a whole address
 *   node .ci/readme.mjs relative    after it: back to what it was. Safe to do twice.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const at = (file) => new URL(`../${file}`, import.meta.url)
const { name, version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
const published = `https://unpkg.com/${name}@${version}/docs/`
const [from, to] = process.argv[2] === 'whole' ? ['](docs/', `](${published}`] : [`](${published}`, '](docs/']

const text = readFileSync(at('README.md'), 'utf8')
writeFileSync(at('README.md'), text.replaceAll(from, to))
