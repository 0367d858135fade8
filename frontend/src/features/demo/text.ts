import da from '@/locales/da/demo.json'
import en from '@/locales/en/demo.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
