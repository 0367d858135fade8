import { type ComponentProps, type ReactNode, useId } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with the answer, in words; read out with the field. */
  error?: string | undefined
  /** Says beside the label that it may be left out. */
  optional?: boolean
}

interface FrameProps extends FieldProps {
  id: string
  children: (described: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode
}

/** Label, hint and error around one control. */
function Field({ id, label, hint, error, optional, children }: FrameProps) {
  const t = useText(common)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="optional">({t('optional')})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
    </div>
  )
}

type Width = { width?: 's' | 'm' | 'l' }

export function TextField({
  label,
  hint,
  error,
  optional,
  width,
  id,
  ...rest
}: FieldProps & Width & Omit<ComponentProps<'input'>, 'width'>) {
  const own = useId()
  return (
    <Field id={id ?? own} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input type="text" {...rest} {...control} className="input" data-width={width} />}
    </Field>
  )
}

export function TextArea({ label, hint, error, optional, id, ...rest }: FieldProps & ComponentProps<'textarea'>) {
  const own = useId()
  return (
    <Field id={id ?? own} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea rows={4} {...rest} {...control} className="input" />}
    </Field>
  )
}

/** The browser's own date control: every phone has a good one. Its value is a plain day, «2010-02-04». */
export function DateField({ label, hint, error, optional, id, ...rest }: FieldProps & ComponentProps<'input'>) {
  const own = useId()
  return (
    <Field id={id ?? own} label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...rest} {...control} type="date" className="input" data-width="s" />}
    </Field>
  )
}

export function Select({
  label,
  hint,
  error,
  optional,
  width,
  id,
  children,
  ...rest
}: FieldProps & Width & ComponentProps<'select'>) {
  const own = useId()
  return (
    <Field id={id ?? own} label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select {...rest} {...control} className="input" data-width={width}>
          {children}
        </select>
      )}
    </Field>
  )
}

export function Checkbox({ label, hint, ...rest }: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="check">
      <input {...rest} type="checkbox" />
      <span>
        {label}
        {hint && <span className="small"> {hint}</span>}
      </span>
    </label>
  )
}
