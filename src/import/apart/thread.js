// What a thread begins with is JavaScript: bundlers look for a file of exactly this name, and no TypeScript in its place.
import { answerOnThread } from './onThread.js'

answerOnThread()
