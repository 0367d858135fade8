import da from '@/locales/da/contacts.json'
import en from '@/locales/en/contacts.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
