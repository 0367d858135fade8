/** The kit of the work pages: the native one, and what needs React Aria. The public entry imports './native' only. */
export { Dialog, DialogActions } from './Dialog'
export { ShareScale, Waterfall } from './Figures'
export { Menu } from './Menu'
export * from './native'
export { type Column, Table } from './Table'
export { Tabs } from './Tabs'
export { Undo } from './Undo'
