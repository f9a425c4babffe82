/** Slug of what is brought in from files: the plugin's own, which no option renames. A browser loads it, and no options. */
export const NOTICE_IMPORTS = 'notice-imports'
