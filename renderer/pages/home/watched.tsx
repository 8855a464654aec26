import {
  type Icon,
  IconCalendarDollar,
  IconCertificate,
  IconHeartBroken,
  IconHeartHandshake,
  IconHourglassEmpty,
  IconMessageReport,
} from '@tabler/icons-react';
import { type WatchedName, watchedNames } from '../../../shared/domain/dashboard/watched.ts';
import { FigureTable } from '../../components/table/figure-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { watchedAddresses } from './addresses.ts';
import { PartSection } from './part-section.tsx';
import type { DashboardParts } from './use-dashboard.ts';

/** Pixels of its heading and seven lines. */
const height = 240;

const icons: Readonly<Record<WatchedName, Icon>> = {
  promisesToday: IconHeartHandshake,
  promisesWeek: IconHeartHandshake,
  promisesMissed: IconHeartBroken,
  disputesLate: IconMessageReport,
  instalmentsLate: IconCalendarDollar,
  deadlinesWeek: IconHourglassEmpty,
  registered: IconCertificate,
};

/** Promises, disputes and delays that somebody watches, of the day and the week. */
export function Watched({ watched }: Pick<DashboardParts, 'watched'>) {
  const { t } = useText();
  const { today } = useAppState();
  return (
    <PartSection title={t('home.watched')} part={watched} height={height}>
      {(figures) => (
        <FigureTable
          label={t('home.watched')}
          heading={t('calendar.columnWhat')}
          rows={watchedNames.map((name) => {
            const NameIcon = icons[name];
            return {
              key: name,
              label: t(`home.watched.${name}`),
              icon: <NameIcon size={15} stroke={1.6} aria-hidden="true" />,
              to: watchedAddresses[name](today),
              figure: figures[name],
            };
          })}
        />
      )}
    </PartSection>
  );
}
