import { globSync, readFileSync } from 'node:fs'
import { dirname, normalize, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '..')

/** Imports by file, relative to src; a package keeps its name. Type imports are erased and weigh nothing. */
const imports = new Map(
  globSync('**/*.{ts,tsx}', { cwd: source })
    .filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('testing/'))
    .map((file) => {
      const text = readFileSync(resolve(source, file), 'utf8')
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) =>
        target(file, match[1] ?? ''),
      )
      const types = [...text.matchAll(/import type [^']*'([^']+)'/g)].map((match) => target(file, match[1] ?? ''))
      return [file, { all: found, loaded: found.filter((one) => !types.includes(one)) }] as const
    }),
)

function target(from: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? normalize(`${dirname(from)}/${name}`) : name
}

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => imports.has(file))
}

function reach(start: string, seen = new Set<string>()): Set<string> {
  for (const one of imports.get(start)?.loaded ?? []) {
    const file = fileOf(one)
    if (!file) seen.add(one)
    else if (!seen.has(file)) {
      seen.add(file)
      reach(file, seen)
    }
  }
  return seen
}

const room = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('features/') ? 2 : 1)
    .join('/')

describe('the house', () => {
  it('has files to judge', () => {
    expect([...imports.keys()].filter((file) => file.startsWith('features/')).length).toBeGreaterThan(5)
    expect(imports.get('app/public.tsx')?.all.length).toBeGreaterThan(2)
  })

  it('imports downwards only: app, then features, then shared, never sideways', () => {
    const wrong = [...imports].flatMap(([file, { all }]) =>
      all
        .filter((to) => {
          if (file.startsWith('shared/')) return to.startsWith('app/') || to.startsWith('features/')
          if (file.startsWith('features/'))
            return to.startsWith('app/') || (to.startsWith('features/') && room(to) !== room(file))
          return false
        })
        .map((to) => `${file} imports ${to}`),
    )

    expect(wrong).toEqual([])
  })

  it('keeps the public entry light: no router, query cache, zod or React Aria', () => {
    const loaded = [...reach('app/public.tsx')]

    expect(loaded).toContain('react-dom/client')
    expect(loaded.filter((name) => /^(@tanstack|react-aria|zod|@hookform|bpmn-js)/.test(name))).toEqual([])
  })
})
