/** Path of the page of the admin on which a notice is approved, below that of the notice. */
export const APPROVAL_PATH = '/approval'
