import da from '@/locales/da/work.json'
import en from '@/locales/en/work.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
