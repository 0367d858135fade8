import da from '@/locales/da/screening.json'
import en from '@/locales/en/screening.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
