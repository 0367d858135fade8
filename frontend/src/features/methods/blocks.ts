/*
 * An article is plain text: headings begin with «## », lists with «- » or «1. », strong words stand between **, a blank
 * line ends a paragraph. It becomes elements, never markup: what looks like HTML is shown as it was typed.
 */

export interface Block {
  kind: 'heading' | 'paragraph' | 'bullets' | 'steps'
  /** One for a heading or a paragraph, one for each point of a list. */
  lines: string[]
}

const MARKS: readonly [Block['kind'], RegExp][] = [
  ['heading', /^#{1,3}\s+/],
  ['bullets', /^[-*]\s+/],
  ['steps', /^\d+[.)]\s+/],
]

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let ended = true
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const last = blocks.at(-1)
    if (!line) {
      ended = true
      continue
    }
    const [kind, mark] = MARKS.find(([, found]) => found.test(line)) ?? (['paragraph', /^/] as const)
    const words = line.replace(mark, '')
    if (last && !ended && last.kind === kind && kind !== 'heading') {
      if (kind === 'paragraph') last.lines[0] += ` ${words}`
      else last.lines.push(words)
    } else blocks.push({ kind, lines: [words] })
    ended = false
  }
  return blocks
}

/** Strong words and the others, in their order. */
export function partsOf(line: string): { text: string; strong: boolean }[] {
  return line
    .split(/\*\*(?=\S)(.+?)(?<=\S)\*\*/)
    .map((text, at) => ({ text, strong: at % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
