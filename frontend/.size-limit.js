// What a visitor's browser must load before a public page works: its entry, everything that it imports, and the page.
import { readFileSync } from 'node:fs'

const chunks = JSON.parse(readFileSync(new URL('target/bundle.json', import.meta.url), 'utf8'))

function closure(files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue
    seen.add(file)
    closure(chunks[file].imports, seen)
  }
  return seen
}

function page(name, module, limit) {
  const start = Object.keys(chunks).filter(
    (file) => chunks[file].module === 'public.html' || chunks[file].module === module,
  )
  if (start.length !== 2) throw new Error(`${module} is no page of the public entry any more: see .size-limit.js`)
  return { name, path: [...closure(start)].map((file) => `target/classes/META-INF/resources/${file}`), limit }
}

const pages = {
  home: 'home/HomePage',
  request: 'request/RequestPage',
  case: 'mycase/MyCasePage',
  answer: 'answer/AnswerPage',
  signUp: 'signup/SignUpPage',
  accessibility: 'accessibility/AccessibilityPage',
}

export default Object.entries(pages).map(([name, module]) =>
  page(`public page: ${name}`, `src/features/${module}.tsx`, '120 kB'),
)
