import type { ComponentProps, ReactNode } from 'react'

type ButtonLook = 'primary' | 'plain' | 'quiet' | 'stop'

interface Look {
  look?: ButtonLook
  small?: boolean
}

interface ButtonProps extends ComponentProps<'button'>, Look {
  /** While what the button started is under way: says so, and takes no second press. */
  busy?: boolean
}

export function Button({ look = 'plain', small, busy, onClick, type = 'button', className, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes('btn', className)}
      data-look={look}
      data-small={small || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  )
}

/** A link that looks as a button: for going somewhere. */
export function LinkButton({ look = 'plain', small, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={classes('btn', className)} data-look={look} data-small={small || undefined} />
}

/** A button that looks as a link: for a small act in running text. */
export function TextButton({ className, type = 'button', ...rest }: ComponentProps<'button'>) {
  return <button {...rest} type={type} className={classes('link-button', className)} />
}

/** The key that does the same, shown beside the words. */
export function Key({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the key is a help for the eye only
  return <kbd aria-hidden="true">{children}</kbd>
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
