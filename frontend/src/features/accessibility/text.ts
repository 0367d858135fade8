import da from '@/locales/da/accessibility.json'
import en from '@/locales/en/accessibility.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
