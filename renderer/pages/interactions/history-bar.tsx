import { Chip } from '@mantine/core';
import { type HistoryGroup, historyGroups } from '../../../shared/domain/history/groups.ts';
import { ExportMenu } from '../../components/table/export-menu.tsx';
import { FilterBar } from '../../components/table/filter-bar.tsx';
import { useText } from '../../components/text/text.tsx';
import type { useExport } from '../../hooks/use-export.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import classes from './interactions.module.css';

/** The kinds of things that a history shows, kept in the address under `name`; all of them where none is chosen. */
export function useHistoryGroups(name: string) {
  const [chosen, choose] = useUrlState(name);
  const groups = historyGroups.filter((group) => chosen.split(' ').includes(group));
  return {
    groups,
    asked: groups.length === 0 ? {} : { groups: [...groups] },
    choose: (next: readonly string[]) => choose(next.join(' ')),
  };
}

type HistoryBarProps = {
  groups: readonly HistoryGroup[];
  onChoose: (groups: readonly string[]) => void;
  exporting: ReturnType<typeof useExport>;
};

/** The bar over a history: what it shows, and its export as evidence. */
export function HistoryBar({ groups, onChoose, exporting }: HistoryBarProps) {
  const { t } = useText();
  return (
    <FilterBar end={<ExportMenu {...exporting} />}>
      <fieldset className={classes.groups}>
        <legend className="visually-hidden">{t('interactions.filter')}</legend>
        <Chip.Group multiple value={[...groups]} onChange={onChoose}>
          {historyGroups.map((group) => (
            <Chip key={group} value={group} size="xs" variant="outline" radius="sm">
              {t(`interactions.group.${group}`)}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
    </FilterBar>
  );
}
