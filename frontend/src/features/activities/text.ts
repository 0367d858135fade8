import da from '@/locales/da/activities.json'
import en from '@/locales/en/activities.json'
import { defineText } from '@/shared/lib/text'

export default defineText({ da, en })
