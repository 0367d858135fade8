import da from '@/locales/da/admin.json'
import en from '@/locales/en/admin.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
