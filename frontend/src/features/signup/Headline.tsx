import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of what has just happened: the keyboard and the ear go on from here. */
export function Headline({ children }: { children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <h1 ref={head} tabIndex={-1}>
      {children}
    </h1>
  )
}
