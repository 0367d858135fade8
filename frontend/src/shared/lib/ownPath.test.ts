import { expect, test } from 'vitest'
import { ownPath } from './ownPath'

test.each(['/work', '/requisitions/2010-0042?tab=files#last', '/', '/work?next=https://evil.example'])(
  '%s is a path of this house',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\\evil.example',
  '\\\\evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '',
  '//',
  42,
  undefined,
  ['/work'],
])('%j leads elsewhere', (address) => {
  expect(ownPath(address)).toBeUndefined()
})
