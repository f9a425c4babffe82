import { RSC } from '../paths.js'

/** Path of the guide for editors, below the collection of notices. */
export const GUIDE_PATH = '/guide'

/** The view that shows it, as a collection's configuration takes it. */
export const guideView = { Component: `${RSC}#GuideView`, exact: true, path: GUIDE_PATH } as const
