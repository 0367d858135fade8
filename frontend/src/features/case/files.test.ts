import { describe, expect, it } from 'vitest'
import { byVersion } from './files'

const file = (id: string, series: string, version: number, at: string) => ({
  id,
  series,
  version,
  at: `2010-03-0${at}T09:00:00Z`,
  name: `${id}.pdf`,
  contentType: 'application/pdf',
  size: 1,
  thumbnail: false,
})

describe('files by version', () => {
  it('shows each file once, with its earlier versions, the newest of them first', () => {
    const files = [
      file('a1', 'a1', 1, '1'),
      file('b1', 'b1', 1, '2'),
      file('a2', 'a1', 2, '3'),
      file('a3', 'a1', 3, '4'),
    ]

    expect(byVersion(files).map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)])).toEqual([
      ['b1', []],
      ['a3', ['a2', 'a1']],
    ])
  })
})
