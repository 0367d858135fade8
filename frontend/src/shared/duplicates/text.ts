import da from '@/locales/da/duplicates.json'
import en from '@/locales/en/duplicates.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
