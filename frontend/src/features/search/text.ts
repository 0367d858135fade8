import da from '@/locales/da/search.json'
import en from '@/locales/en/search.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
