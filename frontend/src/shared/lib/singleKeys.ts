/*
 * Shortcuts of a single key. They act only while nothing is typed, no dialog is open and no modifier is held, and can be
 * switched off, as people who steer by voice must be able to (WCAG 2.1.4).
 */

const SWITCH = 'medspil.single-keys'

export function singleKeysOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(SWITCH, on ? 'on' : 'off')
}

export function isForPage(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  const target = event.target instanceof HTMLElement ? event.target : document.body
  if (
    target.isContentEditable ||
    target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="menu"]')
  )
    return false
  return !(event.key === 'Enter' && target.closest('a, button'))
}
