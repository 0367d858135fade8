// Installs the packages of the lock file, and does nothing when exactly these are already there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const mark = `${root}node_modules/.installed-from`
const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .update(process.version)
  .digest('hex')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  const npm = process.env.npm_execpath
  if (!npm) throw new Error('Run me as «npm run setup».')
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--prefer-offline'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(mark, wanted)
}
