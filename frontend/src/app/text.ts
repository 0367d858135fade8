import da from '@/locales/da/shell.json'
import en from '@/locales/en/shell.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
