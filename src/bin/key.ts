/** Name of the plugin's command: `payload privacy-notices …`. */
export const BIN_KEY = 'privacy-notices'
