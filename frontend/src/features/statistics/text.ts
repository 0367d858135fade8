import da from '@/locales/da/statistics.json'
import en from '@/locales/en/statistics.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
