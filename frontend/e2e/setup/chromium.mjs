// Finds a Chromium for the browser tests, installs one where none is, or says what to do.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The one that an npm package carries, for linux on x64; the lock of its version is this line. */
const PACKAGE = '@sparticuz/chromium'
const PACKAGE_VERSION = '153.0.0'
const PACKAGE_FOLDER = join(import.meta.dirname, '../../node_modules/.cache/chromium/')

/** Where the distribution's package lays its program, whatever the PATH. */
const DEBIAN_PLACE = '/usr/bin/chromium'

/** What the search touches; a test brings a machine of its own. */
const thisMachine = {
  environment: process.env,
  runs,
  mayInstall: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  apt: (words) =>
    spawnSync('apt-get', ['-q', '-y', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  fromPackage,
  say: (words) => console.log(words),
}

/** @returns {Promise<{ executablePath: string, from: string }>} */
export async function findChromium(machine = thisMachine) {
  const named = machine.environment.CHROME_BIN
  if (named) {
    if (machine.runs(named)) return { executablePath: named, from: 'CHROME_BIN' }
    throw new Error(`CHROME_BIN is «${named}», and no program can be run there. Set it right, or leave it out.`)
  }
  const present = onThisMachine(machine)
  if (present) return { executablePath: present, from: 'this machine' }

  const tried = []
  for (const way of [fromDebian, machine.fromPackage]) {
    const { executablePath, why } = await way(machine)
    if (executablePath) return { executablePath, from: way === fromDebian ? 'the distribution' : PACKAGE }
    tried.push(`  - ${why}`)
  }
  throw new Error(
    `No Chromium for the browser tests. Install Chromium or Chrome, or set CHROME_BIN to one; ` +
      `or leave the browser tests out with -Dskip.e2e.\nTried:\n${tried.join('\n')}`,
  )
}

function onThisMachine({ environment, runs }) {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...USUAL_PLACES]
  return candidates.find(runs)
}

/** Debian's and Ubuntu's package, where this may be installed without asking anyone. */
function fromDebian({ mayInstall, apt, runs, say }) {
  if (!mayInstall()) {
    return { why: 'the package «chromium» of the distribution: only root may install it, and only with apt-get' }
  }
  say('No Chromium here: installing the package «chromium» of the distribution.')
  // old lists may still do: what counts is whether the package comes
  const updated = apt(['update'])
  const installed = apt(['install', '--no-install-recommends', 'chromium'])
  if (installed.status === 0 && runs(DEBIAN_PLACE)) return { executablePath: DEBIAN_PLACE }
  const words = lastLine(installed.stderr) || lastLine(updated.stderr) || `no program at ${DEBIAN_PLACE} afterwards`
  return { why: `apt-get install chromium: ${words}` }
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { why: `the npm package ${PACKAGE}: it is for linux on x64` }
  }
  const manifest = `${PACKAGE_FOLDER}node_modules/${PACKAGE}/package.json`
  const have = existsSync(manifest) ? createRequire(import.meta.url)(manifest).version : undefined
  if (have !== PACKAGE_VERSION) {
    console.log(`No Chromium here: installing the npm package ${PACKAGE} ${PACKAGE_VERSION}.`)
    const words = ['install', '--prefix', PACKAGE_FOLDER, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
    const { status, stderr } = npm([...words, `${PACKAGE}@${PACKAGE_VERSION}`])
    if (status !== 0) return { why: `npm install ${PACKAGE}: ${lastLine(stderr) || 'failed'}` }
  }
  try {
    // it unpacks the libraries that a bare system lacks only where it believes to be in a cloud function
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'
    const carried = await import(pathToFileURL(`${PACKAGE_FOLDER}node_modules/${PACKAGE}/build/index.js`).href)
    const executablePath = await carried.default.executablePath()
    return runs(executablePath) ? { executablePath } : { why: `the npm package ${PACKAGE}: its program cannot be run` }
  } catch (error) {
    return { why: `the npm package ${PACKAGE}: ${error.message}` }
  }
}

function npm(words) {
  const own = process.env.npm_execpath
  return own
    ? spawnSync(process.execPath, [own, ...words], { encoding: 'utf8' })
    : spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' })
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function lastLine(text) {
  return (text ?? '').trim().split('\n').at(-1) ?? ''
}
