// The preview: the file's first rows under its columns, each of which can be given another meaning.
import type { ImportAnswer } from '../../shared/import/answer.ts'
import { type Field, fieldsOf, type ImportKind } from '../../shared/import/fields.ts'
import { importDialogMessages } from '../../shared/messages/import-dialog.ts'
import { useT } from '../i18n.tsx'
import type { AnswerColumns } from './send.ts'

type Props = {
  kind: ImportKind
  columns: AnswerColumns
  rows: NonNullable<ImportAnswer['rows']>
  onMap(index: number, field: Field | 'ignore'): void
}

const shownRows = 25

/** Columns stay where they are in the file. Without rows (nothing could be read yet) samples stand for them. */
export function ColumnTable({ kind, columns, rows, onMap }: Props) {
  const t = useT(importDialogMessages)
  const samples = Math.max(0, ...columns.map((column) => column.samples.length))
  return (
    <section aria-labelledby="importing-columns">
      <h3 id="importing-columns">{t('importing.columns')}</h3>
      <p className="field-hint">{t('importing.columnsHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-scroll importing-table" aria-label={t('importing.table')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {rows.length > 0 ? (
                <>
                  <th scope="col" className="importing-narrow">
                    {t('importing.line')}
                  </th>
                  <th scope="col" className="importing-narrow">
                    {t('importing.outcome')}
                  </th>
                </>
              ) : null}
              {columns.map(({ index, name, field }) => (
                <th
                  key={index}
                  scope="col"
                  className={field === null ? 'importing-unread' : field.startsWith('text') ? 'importing-text' : undefined}
                >
                  <span>{name}</span>
                  <select
                    className="input"
                    aria-label={t('importing.columnIs', { name })}
                    value={field ?? 'ignore'}
                    onChange={(event) => onMap(index, fieldsOf[kind].find((each) => each === event.target.value) ?? 'ignore')}
                  >
                    {(['ignore', ...fieldsOf[kind]] as const).map((each) => (
                      <option key={each} value={each}>
                        {t(`importing.field.${each}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map(({ line, outcome, cells }) => (
              <tr key={line} className={`importing-${outcome}`}>
                <th scope="row">{line}</th>
                <td>{t(`importing.outcome.${outcome}`)}</td>
                {columns.map(({ index }) => (
                  <td key={index}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
            {rows.length === 0
              ? Array.from({ length: samples }, (_, row) => `sample ${row}`).map((key, row) => (
                  <tr key={key}>
                    {columns.map((column) => (
                      <td key={column.index}>{column.samples[row] ?? ''}</td>
                    ))}
                  </tr>
                ))
              : null}
          </tbody>
        </table>
      </section>
    </section>
  )
}
