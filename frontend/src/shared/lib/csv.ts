/** A cell that a spreadsheet would run as a formula is made plain text by a leading apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[;"\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Danish spreadsheets expect semicolons, decimal commas and a byte order mark. */
export function toCsv(head: string[], rows: (string | number)[][]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

export function download(fileName: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
