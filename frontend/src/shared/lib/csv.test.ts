import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'

describe('a table as CSV', () => {
  it('keeps a formula from running in a spreadsheet', () => {
    const csv = toCsv(['Område'], [['=HYPERLINK("x")'], ['-1+2'], ['@sum'], ['Sundholm']])

    expect(csv).toBe('\uFEFFOmråde\r\n"\'=HYPERLINK(""x"")"\r\n\'-1+2\r\n\'@sum\r\nSundholm\r\n')
  })

  it('writes numbers with a decimal comma', () => {
    expect(toCsv(['n'], [[1.5], [-2]])).toBe('\uFEFFn\r\n1,5\r\n-2\r\n')
  })
})
