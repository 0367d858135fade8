// Fails when the committed client is not the one that the committed contract gives.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const contract = `${root}../backend/api/openapi.yaml`
const committed = `${root}src/shared/api/generated`
const kept = `${root}target/generated-before`

if (!existsSync(contract)) {
  console.error('The contract backend/api/openapi.yaml is not there.')
  process.exit(1)
}

const files = (folder) => (existsSync(folder) ? globSync('**/*.ts', { cwd: folder }).sort() : [])
rmSync(kept, { recursive: true, force: true })
if (existsSync(committed)) cpSync(committed, kept, { recursive: true })

const made = spawnSync(
  process.execPath,
  [`${root}node_modules/orval/dist/bin/orval.mjs`, '--config', 'orval.config.ts'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
if (made.status !== 0) {
  console.error(made.stdout + made.stderr)
  process.exit(1)
}

const differing = [...new Set([...files(kept), ...files(committed)])].filter((file) => {
  const [before, after] = [`${kept}/${file}`, `${committed}/${file}`]
  return !existsSync(before) || !existsSync(after) || readFileSync(before, 'utf8') !== readFileSync(after, 'utf8')
})
if (differing.length > 0) {
  console.error(`The client in src/shared/api/generated was not made from the contract of today:
  ${differing.join('\n  ')}
It has been made anew: look at the changes and commit them.`)
  process.exit(1)
}
