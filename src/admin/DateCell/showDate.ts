/** Dates as the admin shows them: as papers do. */
export { showDate } from '../../notice/showDate.js'
