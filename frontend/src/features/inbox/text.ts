import da from '@/locales/da/inbox.json'
import en from '@/locales/en/inbox.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
