/** The kit of the work pages: the native one, and what needs React Aria. The public entry imports './native' only. */

export { ComboBox, type ComboChoice } from './ComboBox'
export { Dialog, DialogActions } from './Dialog'
export { ShareScale, Waterfall, type WaterfallStep } from './Figures'
export { Menu, type MenuChoice } from './Menu'
export * from './native'
export { type Column, type Sort, Table } from './Table'
export { Tabs, type TabView } from './Tabs'
export { Undo } from './Undo'
