import { type Block, blocksOf, partsOf } from './blocks'

/** The text of an article as elements. */
export function ArticleText({ text }: { text: string }) {
  return (
    <div className="article">
      {blocksOf(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the text is its identity
        <Part key={at} block={block} />
      ))}
    </div>
  )
}

function Part({ block }: { block: Block }) {
  const lines = block.lines.map((line, at) =>
    block.kind === 'bullets' || block.kind === 'steps' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the text is its identity
      <li key={at}>
        <Words line={line} />
      </li>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the text is its identity
      <Words key={at} line={line} />
    ),
  )
  if (block.kind === 'heading') return <h2>{lines}</h2>
  if (block.kind === 'bullets') return <ul>{lines}</ul>
  if (block.kind === 'steps') return <ol>{lines}</ol>
  return <p>{lines}</p>
}

function Words({ line }: { line: string }) {
  return partsOf(line).map(({ text, strong }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of the text is its identity
    strong ? <b key={at}>{text}</b> : <span key={at}>{text}</span>,
  )
}
