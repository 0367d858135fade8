import da from '@/locales/da/call.json'
import en from '@/locales/en/call.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
