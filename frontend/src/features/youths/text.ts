import da from '@/locales/da/youths.json'
import en from '@/locales/en/youths.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
