import type { InboxMail } from '@/shared/api/contract'

const FORWARDED =
  /^[>*\s]*(?:Fra|From|Von|Från|De)\s?:\*?\s*"?([^"<\n]*?)"?\s*[<[(](?:mailto:)?([^\s<>()[\]]+@[^\s<>()[\]]+)[>\])]/im

/** Who asks: in what one of us forwards, whoever wrote the mail beneath; else the sender. */
export function askerOf({ line, text, quoted }: InboxMail): { name: string; email: string } {
  if (line.reason !== 'STAFF_SENDER') return { name: line.senderName ?? '', email: line.sender ?? '' }
  const [, name = '', email = ''] = FORWARDED.exec(`${text}\n${quoted}`) ?? []
  return { name: name.trim(), email }
}
