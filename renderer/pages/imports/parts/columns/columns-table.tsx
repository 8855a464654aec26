import { Select } from '../../../../components/form/select.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from '../imports.module.css';

/** Rows shown: enough to recognise a column. More rows are shown as they are understood. */
const shownRows = 5;

type Columns<Field> = readonly (Field | null)[];

type ColumnsTableProps<Field extends string> = {
  table: {
    headings: readonly string[];
    columns: Columns<Field>;
    samples: readonly (readonly string[])[];
  };
  fields: readonly Field[];
  labelOf: (field: Field | 'none') => string;
  /** The only field that several columns may hold. */
  repeated?: Field;
  onChange: (columns: (Field | null)[]) => void;
};

/** The first rows of the file, with the field of each column above it, which the user may change. */
export function ColumnsTable<Field extends string>(props: ColumnsTableProps<Field>) {
  const { t } = useText();
  const { fields, labelOf } = props;
  const { headings, columns, samples } = props.table;
  const choices = [
    { value: 'none', label: labelOf('none') },
    ...fields.map((field) => ({ value: field, label: labelOf(field) })),
  ];
  const shown = columns.map((field, index) => {
    const heading = headings[index] ?? '';
    const number = String(index + 1);
    const name = heading === '' ? t('imports.columnNumber', { number }) : t('imports.columnOf', { heading });
    return { index, field, heading: heading || name, name };
  });
  const rows = samples.slice(0, shownRows).map((cells, index) => ({ cells, number: index + 1 }));

  /** A field stands in one column only, except for the field that may be repeated. */
  function choose(index: number, value: string | null) {
    const field = fields.find((known) => known === value) ?? null;
    props.onChange(
      columns.map((known, place) => {
        if (place === index) return field;
        return known === field && field !== props.repeated ? null : known;
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
