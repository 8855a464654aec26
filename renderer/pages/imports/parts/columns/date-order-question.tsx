import { Radio, Stack } from '@mantine/core';
import { type DateOrder, dateOrders } from '../../../../../shared/domain/open-items/item.ts';
import { Notice } from '../../../../components/text/notice.tsx';
import { useText } from '../../../../components/text/text.tsx';

type DateOrderQuestionProps = {
  table: {
    /** Fields of days end in `On`. */
    readonly columns: readonly (string | null)[];
    readonly samples: readonly (readonly string[])[];
    readonly dateOrder: DateOrder | null;
  };
  onChange: (order: DateOrder) => void;
};

/** Asked rather than guessed where nothing in the file says which number is the day; where its headings are in French, shown. */
export function DateOrderQuestion({ table, onChange }: DateOrderQuestionProps) {
  const { t, longDay } = useText();
  const [, first = '', second = '', year = ''] = /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(exampleOf(table)) ?? [];
  const spelled = (order: (typeof dateOrders)[number]) => {
    const [day, month] = order === 'dayFirst' ? [first, second] : [second, first];
    return year === '' ? '' : ` : ${longDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)}`;
  };
  return (
    <Stack gap={8}>
      <Notice tone={table.dateOrder === null ? 'warn' : 'info'}>
        {t(table.dateOrder === null ? 'imports.dateOrder.ask' : 'imports.dateOrder.read', {
          example: exampleOf(table),
        })}
      </Notice>
      <Radio.Group
        label={t('imports.dateOrder')}
        labelProps={{ className: 'visually-hidden' }}
        value={table.dateOrder}
        onChange={(value) => {
          const dateOrder = dateOrders.find((known) => known === value);
          if (dateOrder) onChange(dateOrder);
        }}
      >
        <Stack gap={6}>
          {dateOrders.map((order) => (
            <Radio key={order} value={order} label={`${t(`imports.dateOrder.${order}`)}${spelled(order)}`} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}

function exampleOf({ columns, samples }: DateOrderQuestionProps['table']): string {
  const index = columns.findIndex((field) => field?.endsWith('On'));
  return samples.map((row) => row[index] ?? '').find((text) => /\d[/-]\d/.test(text)) ?? '';
}
