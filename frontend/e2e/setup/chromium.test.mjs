import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.mjs'

/** A machine with these programs, where root may install and every install fails, unless the test says otherwise. */
function machine({ programs = [], ...more } = {}) {
  const present = new Set(programs)
  const asked = []
  return {
    asked,
    present,
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    runs: (path) => present.has(path),
    mayInstall: () => true,
    apt: (words) => {
      asked.push(words.join(' '))
      return { status: 100, stderr: 'E: Unable to locate package chromium\n' }
    },
    fromPackage: () => ({ why: 'the npm package: no network' }),
    say: () => undefined,
    ...more,
  }
}

describe('the Chromium of the browser tests', () => {
  it('is the one that CHROME_BIN names, and no other when that one cannot be run', async () => {
    const environment = { PATH: '/usr/bin', CHROME_BIN: '/opt/chrome' }

    expect(await findChromium(machine({ environment, programs: ['/opt/chrome'] }))).toEqual({
      executablePath: '/opt/chrome',
      from: 'CHROME_BIN',
    })
    await expect(findChromium(machine({ environment, programs: ['/usr/bin/chromium'] }))).rejects.toThrow(
      'CHROME_BIN is «/opt/chrome»',
    )
  })

  it('is one that is there, before anything is installed', async () => {
    const here = machine({ programs: ['/usr/bin/google-chrome'] })

    expect(await findChromium(here)).toEqual({ executablePath: '/usr/bin/google-chrome', from: 'this machine' })
    expect(here.asked).toEqual([])
  })

  it('comes from the distribution where root may install it', async () => {
    const here = machine({
      apt: (words) => {
        here.asked.push(words.join(' '))
        if (words[0] === 'install') here.present.add('/usr/bin/chromium')
        return { status: words[0] === 'install' ? 0 : 100, stderr: '' }
      },
    })

    expect(await findChromium(here)).toEqual({ executablePath: '/usr/bin/chromium', from: 'the distribution' })
    expect(here.asked).toEqual(['update', 'install --no-install-recommends chromium'])
  })

  it('comes from a package of npm where the distribution has none', async () => {
    const here = machine({ fromPackage: () => ({ executablePath: '/cache/chromium' }) })

    expect(await findChromium(here)).toMatchObject({ executablePath: '/cache/chromium' })
  })

  it('says what to do and what was tried when there is none', async () => {
    const nobody = machine({ mayInstall: () => false })

    await expect(findChromium(machine())).rejects.toThrow(
      /set CHROME_BIN to one(.|\n)*Unable to locate package chromium(.|\n)*no network/,
    )
    await expect(findChromium(nobody)).rejects.toThrow('only root may install it')
    expect(nobody.asked).toEqual([])
  })
})
