import { useEffect, useState } from 'react'

const A_MOMENT = 600

/** The value when it has stood still for a moment: what is typed is not asked about letter by letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), A_MOMENT)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}
