import { notFound } from 'next/navigation.js'

/** Every other address of the site. */
const Rest = () => notFound()

export default Rest
