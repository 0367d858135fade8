/** Which two versions are compared; 0 is the draft. */
export interface QuestionnaireSearch {
  show?: 'versions' | 'figures'
  from?: number
  to?: number
}

export function questionnaireSearch(search: Record<string, unknown>): QuestionnaireSearch {
  const number = (value: unknown) => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : undefined)
  const from = number(search.from)
  const to = number(search.to)
  return {
    ...(search.show === 'versions' || search.show === 'figures' ? { show: search.show } : {}),
    ...(from !== undefined ? { from } : {}),
    ...(to !== undefined ? { to } : {}),
  }
}
