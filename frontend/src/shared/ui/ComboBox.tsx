import { type ReactNode, useMemo } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'

export interface ComboChoice {
  id: string
  name: string
  note?: ReactNode
}

interface ComboBoxProps {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  choices: readonly ComboChoice[]
  value: string | null
  onValueChange: (id: string | null) => void
  /** For lists that the server searches; without it the given choices are filtered here. */
  onSearch?: (text: string) => void
  autoFocus?: boolean
}

/** One of many, found by typing. */
export function ComboBox({ label, hint, error, choices, value, onValueChange, onSearch, autoFocus }: ComboBoxProps) {
  const t = useText(common)
  const items = useMemo(() => [...choices], [choices])
  return (
    <AriaComboBox
      className="combo"
      menuTrigger="focus"
      selectedKey={value}
      onSelectionChange={(key) => onValueChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      {...(autoFocus ? { autoFocus } : {})}
      {...(onSearch ? { items, onInputChange: onSearch } : { defaultItems: items })}
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <div className="combo-box">
        <Input className="input" />
        <Button className="combo-open" aria-label={t('choose')}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="popover combo-popover">
        <ListBox className="menu">
          {(item: ComboChoice) => (
            <ListBoxItem id={item.id} textValue={item.name} className="menu-item">
              {item.name}
              {item.note && <small>{item.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
