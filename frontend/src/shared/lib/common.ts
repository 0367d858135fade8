import da from '@/locales/da/common.json'
import en from '@/locales/en/common.json'
import { defineText } from './text'

/** The words that every page needs. */
export default defineText({ da, en })
