import da from '@/locales/da/diagram.json'
import en from '@/locales/en/diagram.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
