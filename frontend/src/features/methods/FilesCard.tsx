import type { MethodArticle } from '@/shared/api/contract'
import { useWorkOffice } from '@/shared/api/office'
import { useText } from '@/shared/lib/text'
import { Card, FileDrop, FileList, ProblemNotice } from '@/shared/ui'
import { methodFileAddress, useMethodFile } from './api'
import text from './text'

/** The files of an article, for those who keep it. */
export function FilesCard({ article }: { article: MethodArticle }) {
  const t = useText(text)
  const { fileMaxMb } = useWorkOffice()
  const { add, remove } = useMethodFile(article.id)
  return (
    <Card className="stack-tight">
      <h2>{t('files')}</h2>
      {add.isError && <ProblemNotice error={add.error} />}
      {remove.isError && <ProblemNotice error={remove.error} />}
      <FileList
        files={article.files}
        href={(file) => methodFileAddress(article.id, file.id)}
        onRemove={(file) => remove.mutate(file.id)}
      />
      <FileDrop
        label={t('addFile')}
        required
        maxMb={fileMaxMb}
        sending={add.isPending ? add.variables.name : undefined}
        onFile={(file) => add.mutate(file)}
      />
    </Card>
  )
}
