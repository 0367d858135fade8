// The texts of both languages: the same keys and the same blanks, nothing empty, nothing unused, no unwanted words.
// (A key that the code asks for and that is missing is a type error already: see src/shared/lib/text.ts.)
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const faults = []

/** Words that this house does not say to people (ui.md, «Tone»). */
const UNWANTED = {
  da: [/venligst/i, /der er sket en fejl/i, /ugyldig/i],
  en: [/an error (has )?occurred/i, /invalid/i],
}

/** Labels of the models: Danish stands in the BPMN itself, so only the other language has a file. */
const ONE_LANGUAGE = ['bpmn.json']

function leaves(tree, prefix = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

function read(language) {
  const files = globSync('*.json', { cwd: `${root}src/locales/${language}` }).filter((f) => !ONE_LANGUAGE.includes(f))
  return new Map(
    files.map((file) => [
      basename(file),
      new Map(leaves(JSON.parse(readFileSync(`${root}src/locales/${language}/${file}`, 'utf8')))),
    ]),
  )
}

const blanks = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ')

const danish = read('da')
const english = read('en')
if (danish.size === 0) faults.push('no texts found: is src/locales where it was?')

for (const file of new Set([...danish.keys(), ...english.keys()])) {
  const da = danish.get(file) ?? new Map()
  const en = english.get(file) ?? new Map()
  for (const key of new Set([...da.keys(), ...en.keys()])) {
    const where = `${file} ${key}`
    const [one, other] = [da.get(key), en.get(key)]
    if (one === undefined) faults.push(`${where}: not in Danish`)
    else if (other === undefined) faults.push(`${where}: not in English`)
    else if (!one.trim() || !other.trim()) faults.push(`${where}: empty`)
    else if (blanks(one) !== blanks(other)) faults.push(`${where}: {blanks} differ: «${one}» / «${other}»`)
    for (const [language, text] of [
      ['da', one],
      ['en', other],
    ])
      for (const word of UNWANTED[language])
        if (word.test(text ?? '')) faults.push(`${where} (${language}): not our tone: «${text}»`)
  }
}

// Unused: a key is in use when the code names it, or builds it from a part: `role.${role}` uses all of role.*
const code = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('/generated/') && !file.endsWith('.test.tsx') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(root + file, 'utf8'))
  .join('\n')
const quoted = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map((match) => match[1]))
const built = [...code.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})*\$\{[^{}`]*\}(?:[\w.-]|\$\{[^{}`]*\})*)`/g)]
  .map((match) => match[1].replace(/\$\{[^}]*\}/g, '\u0000'))
  .filter((pattern) => /[a-z]{2}/i.test(pattern))
  .map((pattern) => new RegExp(`^${pattern.replace(/\./g, '\\.').replaceAll('\u0000', '.+')}$`))
for (const [file, texts] of danish)
  for (const key of texts.keys()) {
    const name = key.replace(/_(one|other)$/, '')
    if (!quoted.has(name) && !built.some((pattern) => pattern.test(name))) faults.push(`${file} ${key}: used nowhere`)
  }

if (faults.length > 0) {
  console.error(`Texts: ${faults.length} faults\n  ${faults.join('\n  ')}`)
  process.exit(1)
}
console.log(`Texts: ${[...danish.values()].reduce((sum, texts) => sum + texts.size, 0)} in each language`)
