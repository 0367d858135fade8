import da from '@/locales/da/hours.json'
import en from '@/locales/en/hours.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
