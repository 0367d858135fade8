import type { ComponentProps, ReactNode } from 'react'
import common from '@/shared/lib/common'
import { useText } from '@/shared/lib/text'
import { classes } from './Button'

export type TagTone = 'plain' | 'brand' | 'warn' | 'stop' | 'good'

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  )
}

/** `accent` marks what is to be done here. */
export function Card({ accent, className, ...rest }: ComponentProps<'section'> & { accent?: boolean }) {
  return <section {...rest} className={classes('card', className)} data-accent={accent || undefined} />
}

interface Fact {
  label: ReactNode
  value: ReactNode
}

/** Facts as pairs; one without a value is left out. */
export function Facts({ facts, small }: { facts: readonly Fact[]; small?: boolean }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== '')
  return (
    <dl className="facts" data-small={small || undefined}>
      {known.map(({ label, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels are nodes; the order is the identity
        <FactPair key={at} label={label} value={value} />
      ))}
    </dl>
  )
}

function FactPair({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

interface StageView {
  id: string
  name: string
  state: 'DONE' | 'NOW' | 'AHEAD' | 'SKIPPED'
  /** Under the name: the day, or what it waits for. */
  note?: string | undefined
}

/** Where the case stands, as a line of stages. */
export function Stages({ stages }: { stages: readonly StageView[] }) {
  const t = useText(common)
  return (
    <ol className="stages" aria-label={t('stages')}>
      {stages.map((stage) => (
        <li key={stage.id} data-state={stage.state} aria-current={stage.state === 'NOW' ? 'step' : undefined}>
          {stage.name}
          {stage.state === 'DONE' && <span className="visually-hidden">, {t('stageDone')}</span>}
          {stage.state === 'NOW' && <span className="visually-hidden">, {t('stageNow')}</span>}
          {stage.note && <small>{stage.note}</small>}
        </li>
      ))}
    </ol>
  )
}

export function Timeline({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  )
}

interface EntryProps {
  /** Initials, or a sign. */
  mark: ReactNode
  children?: ReactNode
  /** Set on the line that a link leads to, which can take the focus then. */
  sought?: string | undefined
}

/** Something said: a bubble with who and when above it. `note` stays in the house, `ours` is from the unit. */
export function TimelineBubble({
  mark,
  who,
  when,
  kind,
  children,
  sought,
}: EntryProps & { who: ReactNode; when: ReactNode; kind?: 'note' | 'ours' }) {
  return (
    <li id={sought} tabIndex={sought ? -1 : undefined}>
      <Avatar>{mark}</Avatar>
      <div className="bubble" data-kind={kind}>
        <div className="meta">
          <span>{who}</span>
          <span className="push">{when}</span>
        </div>
        {children}
      </div>
    </li>
  )
}

/** Something that happened: one quiet line. */
export function TimelineLine({ mark, children, sought }: EntryProps) {
  return (
    <li id={sought} tabIndex={sought ? -1 : undefined}>
      <Avatar>{mark}</Avatar>
      <div className="line">{children}</div>
    </li>
  )
}

/** Initials; the name stands beside it, so it is not read out. */
function Avatar({ children, own }: { children: ReactNode; own?: boolean }) {
  return (
    <span className="avatar" data-own={own || undefined} aria-hidden="true">
      {children}
    </span>
  )
}
