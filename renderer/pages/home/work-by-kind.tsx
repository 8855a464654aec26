import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { FigureTable } from '../../components/table/figure-table.tsx';
import { useText } from '../../components/text/text.tsx';
import { agendaLooks } from '../agenda/index.ts';
import { workOf } from './addresses.ts';
import classes from './home.module.css';
import { PartSection } from './part-section.tsx';
import type { DashboardParts } from './use-dashboard.ts';

/** Pixels of its heading and seven kinds. */
const height = 240;

/** What waits in the worklist, by kind; of one's own files where the worklist shows those only. */
export function WorkByKind({ work, responsible }: Pick<DashboardParts, 'work' | 'responsible'>) {
  const { t } = useText();
  const title = responsible === undefined ? t('home.work') : t('home.workOf', { name: responsible });
  return (
    <PartSection
      title={title}
      actions={
        <Anchor component={Link} href="/reminders">
          {t('home.workAction')}
        </Anchor>
      }
      part={work}
      height={height}
    >
      {(kinds) =>
        kinds.length === 0 ? (
          <p className={classes.soft}>{t('home.workNone')}</p>
        ) : (
          <FigureTable
            label={title}
            heading={t('calendar.columnKind')}
            rows={kinds.map(({ kind, ...figure }) => {
              const KindIcon = agendaLooks[kind].icon;
              return {
                key: kind,
                label: t(`agenda.kind.${kind}`),
                icon: <KindIcon size={15} stroke={1.6} aria-hidden="true" />,
                to: workOf(kind),
                figure,
              };
            })}
          />
        )
      }
    </PartSection>
  );
}
