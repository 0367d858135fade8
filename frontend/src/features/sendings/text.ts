import da from '@/locales/da/sendings.json'
import en from '@/locales/en/sendings.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
