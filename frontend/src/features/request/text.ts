import da from '@/locales/da/request.json'
import en from '@/locales/en/request.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
