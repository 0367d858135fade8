import type { Entry } from '@/shared/api/contract'
import { useLanguage } from '@/shared/lib/language'
import { formatBytes } from '@/shared/lib/numbers'
import { fileAddress } from './api'
import { isPicture } from './files'

const LARGEST_SHOWN = 3 * 1024 * 1024

/** The files of a line of the timeline; pictures of a mail are seen at once. */
export function AttachedFiles({ entry, number }: { entry: Entry; number: string }) {
  const lang = useLanguage()
  if (entry.files.length === 0) return null
  const shown = (file: Entry['files'][number]) =>
    entry.params.mail !== undefined && isPicture(file) && file.size <= LARGEST_SHOWN
  return (
    <ul className="case-attached">
      {entry.files.map((file) => (
        <li key={file.id}>
          <a
            href={fileAddress(number, file.id)}
            download
            className={shown(file) ? 'case-picture' : 'tag'}
            data-tone="brand"
          >
            {shown(file) && <img src={fileAddress(number, file.id)} alt="" loading="lazy" />}
            <span>
              {file.name} · {formatBytes(file.size, lang)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
