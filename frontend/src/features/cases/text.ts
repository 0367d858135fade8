import da from '@/locales/da/cases.json'
import en from '@/locales/en/cases.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
