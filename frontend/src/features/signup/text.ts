import da from '@/locales/da/signup.json'
import en from '@/locales/en/signup.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
