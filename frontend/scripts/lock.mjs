// Makes the lock file anew from package.json, whole for every platform.
//
// A registry may lack the builds that a package ships for other systems; npm then leaves them out of the lock file, and
// `npm ci` refuses it everywhere. They are named here by what their makers ask for: version, system and processor. The
// build for a system is fetched on that system alone.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = `${root}package-lock.json`
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const npm = process.env.npm_execpath
if (!npm) throw new Error('Run me as «npm run lock».')
const { status } = spawnSync(process.execPath, [npm, 'install', '--package-lock-only', '--ignore-scripts'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

const lock = JSON.parse(readFileSync(file, 'utf8'))
for (const [place, maker] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(maker.optionalDependencies ?? {})) {
    const known = lock.packages[`${place}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`]
    if (known) continue
    const words = name.split(/[-/@]/)
    const os = SYSTEMS.filter((system) => words.includes(system))
    const cpu = PROCESSORS.filter((processor) => words.includes(processor))
    if (os.length === 0 && cpu.length === 0) throw new Error(`${name}, wanted by ${place}, is for no system known here`)
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(maker.dev && { dev: true }),
      ...(words.includes('musl') && { libc: ['musl'] }),
      optional: true,
      ...(os.length > 0 && { os }),
    }
  }
}
const [own, ...others] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([own, ...others.sort(([one], [other]) => (one < other ? -1 : 1))])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
