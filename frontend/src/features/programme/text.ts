import da from '@/locales/da/programme.json'
import en from '@/locales/en/programme.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
