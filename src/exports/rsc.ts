/**
 * Server components of the admin. There are none yet: the entry point is here so that apps can import from it once
 * there are.
 */
export {}
