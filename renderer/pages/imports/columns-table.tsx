import { Select } from '@mantine/core';
import { tableFields } from '../../../shared/domain/open-items/item.ts';
import { useText } from '../../components/text.tsx';
import classes from './imports.module.css';
import type { InspectedTable } from './inspected-table.ts';

type Columns = InspectedTable['columns'];

/** The first rows of the file; above each column, what it holds, to correct. */
export function ColumnsTable({ table, onChange }: { table: InspectedTable; onChange: (columns: Columns) => void }) {
  const { t } = useText();
  const { headings, columns, samples } = table;
  const choices = [
    { value: 'none', label: t('imports.column.none') },
    ...tableFields.map((field) => ({ value: field, label: t(`imports.column.${field}`) })),
  ];
  const shown = columns.map((field, index) => {
    const heading = headings[index] ?? '';
    const number = String(index + 1);
    const name = heading === '' ? t('imports.columnNumber', { number }) : t('imports.columnOf', { heading });
    return { index, field, heading: heading || name, name };
  });
  const rows = samples.map((cells, index) => ({ cells, number: index + 1 }));

  /** A field is in one column only, but an aged balance has several of its own. */
  function choose(index: number, value: string | null) {
    const field = tableFields.find((known) => known === value) ?? null;
    onChange(
      columns.map((known, place) => {
        if (place === index) return field;
        return known === field && field !== 'bucket' ? null : known;
      }),
    );
  }

  return (
    <section className={classes.sheet} aria-label={t('imports.columnsLabel')}>
      <table>
        <thead>
          <tr>
            {shown.map(({ index, field, heading, name }) => (
              <th key={index} scope="col" data-unread={field === null || undefined}>
                <span className={classes.heading}>{heading}</span>
                <Select
                  size="xs"
                  aria-label={name}
                  data={choices}
                  value={field ?? 'none'}
                  onChange={(value) => choose(index, value)}
                  allowDeselect={false}
                  comboboxProps={{ width: 220, position: 'bottom-start' }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, number }) => (
            <tr key={number}>
              {shown.map(({ index, field }) => (
                <td key={index} data-unread={field === null || undefined}>
                  {cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
