import da from '@/locales/da/definitions.json'
import en from '@/locales/en/definitions.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
