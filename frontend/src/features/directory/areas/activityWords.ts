import da from '@/locales/da/activities.json'
import en from '@/locales/en/activities.json'
import { defineText } from '@/shared/lib/text'

/** What the room of activities calls them. */
export default defineText({ da, en })
