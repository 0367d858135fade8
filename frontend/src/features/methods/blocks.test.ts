import { describe, expect, it } from 'vitest'
import { blocksOf, partsOf } from './blocks'

describe('the text of an article', () => {
  it('has headings, paragraphs and lists', () =>
    expect(blocksOf('## Hvornår\nFørst i et\nforløb.\n\n1. Skriv op\n2. Spørg\n- Pas på')).toEqual([
      { kind: 'heading', lines: ['Hvornår'] },
      { kind: 'paragraph', lines: ['Først i et forløb.'] },
      { kind: 'steps', lines: ['Skriv op', 'Spørg'] },
      { kind: 'bullets', lines: ['Pas på'] },
    ]))

  it('shows markup as it was typed', () =>
    expect(blocksOf('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', lines: ['<script>alert(1)</script>'] },
    ]))

  it('tells strong words from the others', () => {
    expect(partsOf('**Formål**: hvad er anderledes?')).toEqual([
      { text: 'Formål', strong: true },
      { text: ': hvad er anderledes?', strong: false },
    ])
    expect(partsOf('2 ** 3 ** 4')).toEqual([{ text: '2 ** 3 ** 4', strong: false }])
  })
})
