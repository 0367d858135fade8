import da from '@/locales/da/words.json'
import en from '@/locales/en/words.json'
import { defineText } from './text'

/** What the server's words are called on screen: states, kinds, stages, roles. */
export default defineText({ da, en })
