const COUNTED_FROM_PATHWAYS = ['S6', 'S7', 'S8', 'S9', 'S11']

/** Whether a criterion is counted from youths' pathways: it has a definition, and no page of answers of its own. */
export function countsPathways(code: string): boolean {
  return COUNTED_FROM_PATHWAYS.includes(code)
}
