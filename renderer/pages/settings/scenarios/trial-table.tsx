import { type Icon, IconCheck, IconHistory, IconHourglass } from '@tabler/icons-react';
import type { Outputs } from '../../../../shared/contract/index.ts';
import type { TriedMessage } from '../../../../shared/contract/scenarios.ts';
import { type PlainColumn, RowsTable } from '../../../components/table/rows-table.tsx';
import { DayText } from '../../../components/text/day-text.tsx';
import { Money } from '../../../components/text/money.tsx';
import { StatusBadge, type Tone } from '../../../components/text/status-badge.tsx';
import { useText } from '../../../components/text/text.tsx';

const kinds = ['past', 'sent', 'coming'] as const;
type Kind = (typeof kinds)[number];
type Row = TriedMessage & { readonly kind: Kind };

const looks: Readonly<Record<Kind, { icon: Icon; tone: Tone }>> = {
  past: { icon: IconHistory, tone: 'neutral' },
  coming: { icon: IconHourglass, tone: 'info' },
  sent: { icon: IconCheck, tone: 'ok' },
};

/** What the time line draws, day by day: what would have been sent, what was, and what will be. */
export function TrialTable({ trial }: { trial: Outputs['scenarios']['try'] }) {
  const { t } = useText();
  const references = new Map(trial.documents.map(({ id, reference }) => [id, reference]));
  const referencesOf = ({ documentIds }: Row) => documentIds.flatMap((id) => references.get(id) ?? []).join(', ');
  const rows = kinds
    .flatMap((kind) => trial[kind].map((message): Row => ({ ...message, kind })))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const columns: PlainColumn<Row>[] = [
    { key: 'on', header: t('trials.on'), sorts: ({ on }) => on, cell: ({ on }) => <DayText day={on} /> },
    {
      key: 'kind',
      header: t('trials.what'),
      sorts: ({ kind }) => kinds.indexOf(kind),
      cell: ({ kind }) => <StatusBadge {...looks[kind]}>{t(`trials.kind.${kind}`)}</StatusBadge>,
    },
    {
      key: 'step',
      header: t('scenarios.stepName'),
      isHeading: true,
      sorts: ({ level }) => level,
      cell: ({ step }) => step,
    },
    {
      key: 'channel',
      header: t('scenarios.stepChannel'),
      cell: ({ channel }) => t(`reminders.channel.${channel}`),
    },
    {
      key: 'claimed',
      header: t('trials.claimed'),
      align: 'end',
      sorts: ({ claimedCents }) => claimedCents,
      cell: ({ claimedCents, currency }) => <Money cents={claimedCents} currency={currency} />,
    },
    { key: 'documents', header: t('trials.documents'), clips: true, title: referencesOf, cell: referencesOf },
  ];
  return (
    <section aria-label={t('trials.table')}>
      <RowsTable
        rows={rows}
        columns={columns}
        rowKey={({ kind, on, currency, step, documentIds }) =>
          `${kind} ${on} ${currency} ${step} ${documentIds.join()}`
        }
      />
    </section>
  );
}
