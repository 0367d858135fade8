import { type ComponentProps, type ReactNode, type Ref, useId } from 'react'

interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
}

interface ChoicesProps extends Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'ref' | 'id'> {
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  choices: readonly Choice[]
  /** Given together with `onValueChange` when the group is steered; without, the form library reads the inputs. */
  value?: string | null | undefined
  onValueChange?: (value: string) => void
  onChange?: ComponentProps<'input'>['onChange']
  ref?: Ref<HTMLInputElement>
  name: string
  /** `question`: the legend is the heading of the page. */
  look?: 'question' | 'dense' | 'inline'
  id?: string
}

/** One of a few: radio buttons as cards, easy to hit with a thumb. */
export function Choices({
  legend,
  hint,
  error,
  choices,
  value,
  onValueChange,
  look,
  onChange,
  id,
  ...input
}: ChoicesProps) {
  const own = useId()
  const base = id ?? own
  const steered = onValueChange !== undefined
  const described = [hint && `${base}-hint`, error && `${base}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className="choices"
      id={base}
      tabIndex={-1}
      aria-describedby={described || undefined}
      data-hinted={choices.some((choice) => choice.hint) || undefined}
      data-question={look === 'question' || undefined}
      data-dense={look === 'dense' || undefined}
      data-inline={look === 'inline' || undefined}
    >
      <legend>{look === 'question' ? <h1 className="question">{legend}</h1> : legend}</legend>
      {hint && (
        <p className="hint" id={`${base}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${base}-error`}>
          {error}
        </p>
      )}
      <div className="choice-list">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              {...input}
              type="radio"
              value={choice.value}
              {...(steered ? { checked: value === choice.value } : {})}
              onChange={(event) => {
                onChange?.(event)
                onValueChange?.(choice.value)
              }}
            />
            <span>
              <b>{choice.label}</b>
              {choice.hint && <span className="small">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
