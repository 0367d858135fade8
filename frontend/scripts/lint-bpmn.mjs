// Lints the process models with bpmnlint and the rules of the office that lie beside them.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Linter } from 'bpmnlint'

const models = fileURLToPath(new URL('../../bpmn/', import.meta.url))
const resources = `${models}src/main/resources/`
const here = createRequire(import.meta.url)
const linting = createRequire(here.resolve('bpmnlint'))

// The rules are no package of a registry: they are found by their name and no other way.
const office = (path) => here(path.replace(/^bpmnlint-plugin-medspil/, `${models}lint`))
office.resolve = (path) => here.resolve(path.replace(/^bpmnlint-plugin-medspil/, `${models}lint`))
const NodeResolver = linting('bpmnlint/lib/resolver/node-resolver')
const linter = new Linter({
  config: JSON.parse(readFileSync(`${models}.bpmnlintrc`, 'utf8')),
  resolver: new NodeResolver({ require: office }),
})
const { BpmnModdle } = linting('bpmn-moddle')

const files = readdirSync(resources, { recursive: true }).filter((file) => file.endsWith('.bpmn'))
if (files.length === 0) throw new Error(`There are no models in ${resources}`)

let complaints = 0
for (const file of files) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(readFileSync(resources + file, 'utf8'))
  const found = Object.entries(await linter.lint(rootElement)).flatMap(([rule, reports]) =>
    reports.map(({ id, message }) => `${id}: ${message} (${rule})`),
  )
  for (const complaint of [...warnings.map(({ message }) => message), ...found]) {
    console.error(`${file} ${complaint}`)
    complaints++
  }
}
if (complaints > 0) process.exit(1)
