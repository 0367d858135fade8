import da from '@/locales/da/templates.json'
import en from '@/locales/en/templates.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
