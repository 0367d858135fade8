import da from '@/locales/da/reasons.json'
import en from '@/locales/en/reasons.json'
import { defineText } from './text'

/** The reasons that the decision tables give, as words; their codes stand in the models. */
export default defineText({ da, en })
