import type { ListInspection } from '../../../../../shared/contract/imports/lists.ts';
import { Select } from '../../../../components/form/select.tsx';
import { useText } from '../../../../components/text/text.tsx';

type SheetChoiceProps = {
  table: Pick<ListInspection, 'sheet' | 'sheets'>;
  /** Another sheet has other headings, so that the mapping of its columns starts again. */
  onChange: (sheet: string) => void;
};

/** Which sheet of a workbook is read, where there are several. */
export function SheetChoice({ table, onChange }: SheetChoiceProps) {
  const { t } = useText();
  if (table.sheets.length < 2) return null;
  return (
    <Select
      label={t('imports.sheet')}
      description={t('imports.sheetText')}
      allowDeselect={false}
      value={table.sheet}
      data={table.sheets.map(({ name, rows, isHidden }) => ({
        value: name,
        label: t(isHidden ? 'imports.sheetHidden' : 'imports.sheetRows', { name, count: rows }),
      }))}
      onChange={(sheet) => {
        if (sheet !== null && sheet !== table.sheet) onChange(sheet);
      }}
    />
  );
}
