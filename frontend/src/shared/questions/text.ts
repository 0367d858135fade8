import da from '@/locales/da/questions.json'
import en from '@/locales/en/questions.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
