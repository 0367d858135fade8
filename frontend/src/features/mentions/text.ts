import da from '@/locales/da/mentions.json'
import en from '@/locales/en/mentions.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
