import da from '@/locales/da/criteria.json'
import en from '@/locales/en/criteria.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
