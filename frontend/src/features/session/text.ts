import da from '@/locales/da/session.json'
import en from '@/locales/en/session.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
