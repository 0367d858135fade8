import { queryOptions } from '@tanstack/react-query'
import { http } from '@/shared/api/http'
import type { Language } from '@/shared/lib/language'
import english from '../../../../bpmn/src/main/resources/locales/en/bpmn.json'

/** A process model as shown: its labels are Danish in the file, English ones are laid over them by element id. */
export interface ShownModel {
  xml: string
  /** What each element is called, by its id. */
  names: ReadonlyMap<string, string>
}

export function modelQuery(key: string) {
  return queryOptions({
    queryKey: ['model', key],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      http<string>(`/api/models/${key}`, { signal, headers: { Accept: 'text/xml, application/xml' } }),
  })
}

const ENGLISH: Readonly<Record<string, string>> = english

export function shownModel(xml: string, lang: Language): ShownModel {
  const model = new DOMParser().parseFromString(xml, 'text/xml')
  const names = new Map<string, string>()
  for (const element of model.querySelectorAll('[id][name]')) {
    const id = element.getAttribute('id') ?? ''
    const translated = lang === 'en' ? ENGLISH[id] : undefined
    if (translated) element.setAttribute('name', translated)
    names.set(id, element.getAttribute('name') ?? id)
  }
  return { xml: new XMLSerializer().serializeToString(model), names }
}
