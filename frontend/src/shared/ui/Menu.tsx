import type { ReactNode } from 'react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

interface MenuChoice {
  id: string
  label: ReactNode
  onChoose?: () => void
  href?: string
  tone?: 'stop'
  disabled?: boolean
}

interface MenuProps {
  /** What the button shows. */
  trigger: ReactNode
  label: string
  choices: readonly MenuChoice[]
  /** `avatar`: the round one in the top bar. */
  look?: 'button' | 'avatar'
}

export function Menu({ trigger, label, choices, look = 'button' }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={look === 'avatar' ? 'avatar-button' : 'btn'}
        data-small={look === 'button' || undefined}
        aria-label={label}
      >
        {trigger}
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className="menu-item"
              data-tone={choice.tone}
              isDisabled={choice.disabled ?? false}
              {...(choice.href ? { href: choice.href } : {})}
              {...(choice.onChoose ? { onAction: choice.onChoose } : {})}
            >
              {choice.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
