import da from '@/locales/da/mycase.json'
import en from '@/locales/en/mycase.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
