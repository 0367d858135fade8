import da from '@/locales/da/areas.json'
import en from '@/locales/en/areas.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
