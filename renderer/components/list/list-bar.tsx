import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { MouseEvent, ReactNode } from 'react';
import { conditionText, type ListWords, wordOf } from '../../../shared/i18n/lists/list-words.ts';
import type { Column } from '../table/table-columns.ts';
import { useText } from '../text/text.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterEditor } from './filter-editor.tsx';
import classes from './list-bar.module.css';
import type { ListView } from './list-view.ts';

type ListBarProps<Key extends string, Row> = {
  view: ListView<Key>;
  words: ListWords<Key, never>;
  /** How many rows each condition of the view alone leaves; undefined where it is not known yet. */
  conditionCounts: readonly (number | undefined)[];
  /** Every column that can be shown, where they can be chosen. */
  columns?: readonly Column<Row>[];
  /** The keys of the columns there is no room for. */
  crowdedOut?: readonly string[];
  /** How many rows there are, where no heading of a page says it. */
  count?: string | undefined;
  /** What is done with the list, where no heading of a page has it. */
  actions?: ReactNode;
};

/** What narrows a declared list, one chip for each condition, and how its table is arranged. */
export function ListBar<Key extends string, Row>(props: ListBarProps<Key, Row>) {
  const { view, words, conditionCounts, columns, crowdedOut = [], count, actions } = props;
  const { t, language } = useText();
  const { list, where, onWhere } = view;
  const textOf = (filter: (typeof where)[number]) => {
    const worded = { column: list.columns[filter.column], words: words[filter.column] };
    const column = wordOf(language, words[filter.column].heading);
    return t('lists.filter', { column, condition: conditionText(language, worded, filter) });
  };
  /** The button pressed goes away with its condition: the keyboard goes on at the one that makes conditions. */
  function remove({ currentTarget }: MouseEvent<HTMLElement>, others: typeof where) {
    currentTarget.closest(`.${classes.bar}`)?.querySelector('button')?.focus();
    onWhere(others);
  }
  return (
    <div className={classes.bar}>
      <FilterEditor {...{ view, words }} />
      {where.length === 0 ? null : (
        <ul className={classes.chips} aria-label={t('lists.filters')}>
          {where.map((filter, index) => {
            const text = textOf(filter);
            return (
              <li key={JSON.stringify(filter)} className={classes.chip}>
                <FilterEditor {...{ view, words }} edited={index} text={text} leaves={conditionCounts[index]} />
                <ActionIcon
                  size={24}
                  aria-label={t('lists.removeFilter', { filter: text })}
                  onClick={(event) => remove(event, where.toSpliced(index, 1))}
                >
                  <IconX size={12} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      {where.length < 2 ? null : (
        <Button variant="subtle" size="compact-xs" onClick={(event) => remove(event, [])}>
          {t('lists.clearFilters')}
        </Button>
      )}
      <div className={classes.end}>
        {count === undefined ? null : <span className={classes.count}>{count}</span>}
        {actions}
        {columns ? (
          <ColumnsMenu {...{ columns, crowdedOut }} settings={view.settings} onSettings={view.onSettings} />
        ) : null}
      </div>
    </div>
  );
}
