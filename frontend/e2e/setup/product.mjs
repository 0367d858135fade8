// Starts the packed product in a folder of its own, as the README starts it, and stops it again.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const START_WITHIN_MS = 240_000
const STOP_WITHIN_MS = 30_000

/**
 * @param {{ cases: number, logFile: string }} options how many requisitions the demo plays before the doors open
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startProduct({ cases, logFile }) {
  const jar = join(root, 'backend/target/medspil.jar')
  if (!existsSync(jar)) throw new Error(`${jar} is not there: build it first (mvn -DskipTests package).`)
  const folder = mkdtempSync(join(tmpdir(), 'medspil-e2e-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const log = createWriteStream(logFile)
  const java = spawn(
    javaProgram(),
    [
      `@${join(root, 'jvm.options')}`,
      '-jar',
      jar,
      `--server.port=${port}`,
      `--medspil.base-url=${address}`,
      `--medspil.demo.cases=${cases}`,
      // one address sends all requests here, and one requester asks for much
      '--medspil.mail.per-hour=1000',
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  java.stdout.pipe(log, { end: false })
  java.stderr.pipe(log, { end: false })
  let ended
  java.on('exit', (code, signal) => {
    ended = code ?? signal
  })

  const stop = async () => {
    if (ended === undefined) {
      java.kill('SIGTERM')
      await Promise.race([new Promise((done) => java.once('exit', done)), pause(STOP_WITHIN_MS)])
      if (ended === undefined) java.kill('SIGKILL')
    }
    log.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  try {
    await opened(address, () => ended, logFile)
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The doors are open when the demo has been played. */
async function opened(address, ended, logFile) {
  const deadline = Date.now() + START_WITHIN_MS
  while (Date.now() < deadline) {
    if (ended() !== undefined) throw new Error(`The product ended (${ended()}):\n${tail(logFile)}`)
    const state = await fetch(`${address}/api/demo`, { signal: AbortSignal.timeout(10_000) })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .catch(() => undefined)
    if (state?.failure) throw new Error(`The demo could not be played: ${state.failure}\n${tail(logFile)}`)
    if (state?.playing === false) return
    await pause(200)
  }
  throw new Error(`The product did not open within ${START_WITHIN_MS / 1000} seconds:\n${tail(logFile)}`)
}

function javaProgram() {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function tail(file) {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-40).join('\n')
}
