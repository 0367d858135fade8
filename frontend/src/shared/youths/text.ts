import da from '@/locales/da/counts.json'
import en from '@/locales/en/counts.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
