import da from '@/locales/da/home.json'
import en from '@/locales/en/home.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
