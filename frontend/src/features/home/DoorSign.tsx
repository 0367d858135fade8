const SIGNS = {
  /* two people who find each other */
  CONTACT:
    'M8 14a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm16 0a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2 26c0-5 2.5-8 6-8s6 3 6 8m4 0c0-5 2.5-8 6-8s6 3 6 8M13.5 10h5',
  /* three that hold together */
  COLLABORATION:
    'M16 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM7 29a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm18 0a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM14 11.5 9 20.5m9-9 5 9M12 25h8',
  /* a sheet with a goal */
  APPLICATION: 'M7 3h12l6 6v20H7ZM19 3v6h6M12 15h8m-8 5h8m-8 5h4',
} as const

/** A small drawing over each door; it says nothing that the words do not. */
export function DoorSign({ door }: { door: keyof typeof SIGNS }) {
  return (
    <svg className="door-sign" viewBox="0 0 32 32" aria-hidden="true">
      <path d={SIGNS[door]} />
    </svg>
  )
}
