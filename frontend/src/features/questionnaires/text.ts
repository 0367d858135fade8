import da from '@/locales/da/questionnaires.json'
import en from '@/locales/en/questionnaires.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
