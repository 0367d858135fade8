import type { FileInfo } from '@/shared/api/contract'

/** What a browser shows as a picture without running anything; the server has looked at the bytes. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

export const isPicture = ({ contentType }: Pick<FileInfo, 'contentType'>) => PICTURES.includes(contentType)

export const isPdf = ({ contentType }: Pick<FileInfo, 'contentType'>) => contentType === 'application/pdf'

export interface Versions {
  newest: FileInfo
  /** The newest of them first. */
  earlier: FileInfo[]
}

/** The files with their earlier versions, in the order in which the newest ones arrived. */
export function byVersion(files: readonly FileInfo[]): Versions[] {
  const series = new Map<string, FileInfo[]>()
  for (const file of files) series.set(file.series, [...(series.get(file.series) ?? []), file])
  return [...series.values()]
    .map((versions) => {
      const [newest, ...earlier] = versions.sort((one, other) => other.version - one.version) as [FileInfo]
      return { newest, earlier }
    })
    .sort((one, other) => one.newest.at.localeCompare(other.newest.at))
}
