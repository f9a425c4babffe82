/** As much of it as is used has its types in `src/render/pdf/kit.ts`. */
declare module 'pdfkit' {
  const PDFDocument: unknown
  export default PDFDocument
}
