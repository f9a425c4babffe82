/**
 * Sources import each other as `./x.js`, the way they run once compiled. Here `./x.js` is found as `./x.ts` or
 * `./x.tsx`, for our own files only: in node_modules a `.js` is a `.js`.
 *
 * @param {string} path
 * @param {{ basedir: string, defaultResolver: (path: string, options: object) => string }} options
 * @returns {string} the file to load
 */
module.exports = function resolve(path, options) {
  if (/^\.{1,2}\/.*\.js$/.test(path) && !/[/\\]node_modules([/\\]|$)/.test(options.basedir)) {
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(path.replace(/\.js$/, extension), options)
      } catch {
        // Not this one; a real .js file of ours is found below.
      }
    }
  }
  return options.defaultResolver(path, options)
}
