import da from '@/locales/da/case.json'
import en from '@/locales/en/case.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
