import { useText } from '@/shared/lib/text'
import text from './text'

/** What somebody wrote; lines that they quoted (`> …`) are folded. */
export function Said({ words }: { words: string }) {
  const t = useText(text)
  return (
    <>
      {blocks(words).map((block, at) =>
        block.quoted ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was written once never changes
          <details key={at}>
            <summary>{t('timeline.byMail.quoted')}</summary>
            <p className="preserve case-said" dir="auto">
              {block.text}
            </p>
          </details>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was written once never changes
          <p key={at} className="preserve" dir="auto">
            {block.text}
          </p>
        ),
      )}
    </>
  )
}

interface Block {
  quoted: boolean
  text: string
}

function blocks(words: string): Block[] {
  const found: Block[] = []
  for (const line of words.split('\n')) {
    const quoted = line.startsWith('>')
    const last = found[found.length - 1]
    if (last?.quoted === quoted) last.text += `\n${line}`
    else found.push({ quoted, text: line })
  }
  return found.map(({ quoted, text }) => ({ quoted, text: text.trim() })).filter((block) => block.text)
}
