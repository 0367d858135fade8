import type { Language } from '@/shared/lib/language'

/** What a case can put into a template, as the server calls it; either language is understood in either text. */
const GAPS: Record<Language, readonly string[]> = {
  da: [
    'nummer',
    'titel',
    'rekvirent',
    'fornavn',
    'organisation',
    'område',
    'konsulent',
    'mit navn',
    'modtaget',
    'forventet start',
    'frist',
    'i dag',
  ],
  en: [
    'number',
    'title',
    'requester',
    'first name',
    'organisation',
    'area',
    'consultant',
    'my name',
    'received',
    'expected start',
    'deadline',
    'today',
  ],
}

export function gapsIn(language: Language): string {
  return GAPS[language].map((name) => `{{${name}}}`).join(' ')
}
