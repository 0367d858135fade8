import da from '@/locales/da/answer.json'
import en from '@/locales/en/answer.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
