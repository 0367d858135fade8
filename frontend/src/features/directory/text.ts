import da from '@/locales/da/directory.json'
import en from '@/locales/en/directory.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
