import da from '@/locales/da/methods.json'
import en from '@/locales/en/methods.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
