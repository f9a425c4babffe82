/** Path of the page of the admin that says where the notices stand, below the collection of notices. */
export const STATUS_PATH = '/status'
