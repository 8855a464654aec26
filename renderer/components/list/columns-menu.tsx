import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import { type Column, nameOfColumn } from '../table/table-columns.ts';
import { houseSettings, shownKeys, type TableSettings, withColumn } from '../table/table-settings.ts';
import { useText } from '../text/text.tsx';
import classes from './list-bar.module.css';

type ColumnsMenuProps<Row> = {
  columns: readonly Column<Row>[];
  /** The keys of those chosen that the table has no room for. */
  crowdedOut: readonly string[];
  settings: TableSettings;
  onSettings: (settings: TableSettings) => void;
};

/** A disabled button would lose the focus of whoever just moved a column to the end with it. */
const pressable = (isPossible: boolean, act: () => void) => ({
  'aria-disabled': !isPossible,
  'data-disabled': !isPossible,
  onClick: () => {
    if (isPossible) act();
  },
});

/** Which columns a table shows and in which order, and those it has no room for; kept for this screen. */
export function ColumnsMenu<Row>({ columns, crowdedOut, settings, onSettings }: ColumnsMenuProps<Row>) {
  const { t } = useText();
  const shown = shownKeys(columns, settings);
  const hidden = columns.filter(({ key }) => !shown.includes(key)).map(({ key }) => key);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const chosen = shown.filter((key) => !byKey.get(key)?.isBlank).length;
  const show = (keys: readonly string[]) => onSettings({ ...settings, columns: keys });
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
        <ul className={classes.columns}>
          {[...shown, ...hidden].map((key) => {
            const column = byKey.get(key);
            if (!column) return null;
            const name = nameOfColumn(column);
            const place = shown.indexOf(key);
            const isCrowdedOut = crowdedOut.includes(key);
            const isShown = place >= 0 && !isCrowdedOut;
            return (
              <li key={key} className={classes.column}>
                <Checkbox
                  label={name}
                  aria-label={t('lists.showColumn', { column: name })}
                  checked={isShown}
                  indeterminate={isCrowdedOut}
                  {...(isCrowdedOut ? { description: t('lists.noRoom') } : {})}
                  disabled={place >= 0 && shown.length === 1}
                  onChange={() => onSettings(withColumn(columns, settings, key, !isShown))}
                />
                <ActionIcon
                  size={24}
                  aria-label={t('lists.moveUp', { column: name })}
                  {...pressable(place > 0, () => show(shown.toSpliced(place, 1).toSpliced(place - 1, 0, key)))}
                >
                  <IconChevronUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  aria-label={t('lists.moveDown', { column: name })}
                  {...pressable(place >= 0 && place < shown.length - 1, () =>
                    show(shown.toSpliced(place, 1).toSpliced(place + 1, 0, key)),
                  )}
                >
                  <IconChevronDown size={14} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => onSettings(houseSettings)}>
          {t('lists.resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
