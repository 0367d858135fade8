import da from '@/locales/da/imports.json'
import en from '@/locales/en/imports.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
