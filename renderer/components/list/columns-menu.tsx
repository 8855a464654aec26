import { Button, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { type Column, nameOfColumn } from '../table/table-columns.ts';
import { houseSettings, shownKeys, type TableSettings, withColumn } from '../table/table-settings.ts';
import { useText } from '../text/text.tsx';
import classes from './list-bar.module.css';
import { OrderedChoices } from './ordered-choices.tsx';

type ColumnsMenuProps<Row> = {
  columns: readonly Column<Row>[];
  /** The keys of those chosen that the table has no room for. */
  crowdedOut: readonly string[];
  settings: TableSettings;
  onSettings: (settings: TableSettings) => void;
};

/** Which columns a table shows and in which order, and those it has no room for; kept for this screen. */
export function ColumnsMenu<Row>({ columns, crowdedOut, settings, onSettings }: ColumnsMenuProps<Row>) {
  const { t } = useText();
  const shown = shownKeys(columns, settings);
  const hidden = columns.filter(({ key }) => !shown.includes(key)).map(({ key }) => key);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const chosen = shown.filter((key) => !byKey.get(key)?.isBlank).length;
  const choices = [...shown, ...hidden].flatMap((key) => {
    const column = byKey.get(key);
    if (!column) return [];
    const isCrowdedOut = crowdedOut.includes(key);
    const isChosen = shown.includes(key);
    return {
      key,
      name: nameOfColumn(column),
      isShown: isChosen && !isCrowdedOut,
      isCrowdedOut,
      ...(isCrowdedOut ? { description: t('lists.noRoom') } : {}),
      isLast: isChosen && shown.length === 1,
    };
  });
  return (
    <Popover
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      middlewares={{ flip: true, shift: true, size: true }}
      classNames={{ dropdown: classes.columnsMenu ?? '' }}
    >
      <Popover.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconColumns3 size={14} stroke={1.6} />}>
          {crowdedOut.length === 0
            ? t('lists.columns')
            : t('lists.columnsWithRoom', { shown: chosen - crowdedOut.length, chosen })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.hint}>{t('lists.columnsHint')}</p>
        <OrderedChoices
          choices={choices}
          movable={shown.length}
          onShow={(key, isShown) => onSettings(withColumn(columns, settings, key, isShown))}
          onMove={(key, place) =>
            onSettings({ ...settings, columns: shown.filter((each) => each !== key).toSpliced(place, 0, key) })
          }
        />
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => onSettings(houseSettings)}>
          {t('lists.resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
