/** Makes the PDF of one notice of a hundred pages, and says how much memory that took: run by `pdf.ts`, in a process of its own. */
import { pdfTools } from '../../src/paper/tools.js'
import { renderNoticePDF } from '../../src/render/pdf/pdf.js'
import { surroundingsOf } from '../pdf/documents.js'
import { longNotice } from './longNotice.js'

const most = () => `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`

const before = most()
const notice = longNotice(100)
await renderNoticePDF(notice, surroundingsOf(notice), await pdfTools())
console.log(`memory of a process that makes 100 pages: at most ${most()}, ${before} before`)
