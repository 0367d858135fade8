import da from '@/locales/da/holidays.json'
import en from '@/locales/en/holidays.json'
import { defineText } from './text'

/** The days on which the office is closed, as the calendar words them. */
export default defineText({ da, en })
