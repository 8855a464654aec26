import { TextInput } from '@mantine/core';
import type { BucketSet } from '../../../shared/contract/balance.ts';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { client } from '../../client/client.ts';
import { Clashes, EditForm, SaveButton } from '../../components/form/edit-form.tsx';
import { Section } from '../../components/layout/page.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { useText } from '../../components/text/text.tsx';
import { useCardForm } from '../../hooks/use-edit-form.ts';
import { parseBuckets } from '../balance/index.ts';
import { BucketSets } from './bucket-sets.tsx';
import classes from './settings.module.css';

type Buckets = number[] | null;
type BucketsSectionProps = { buckets: Buckets; sets: readonly BucketSet[]; reread: () => Promise<unknown> };

const valuesOf = (buckets: Buckets) => ({ buckets: (buckets ?? standardBuckets).join(', ') });

/** The limits of the aged balance of this firm, with the headings they give. */
export function BucketsSection({ buckets, sets, reread }: BucketsSectionProps) {
  const text = useText();
  const { t } = text;
  const { values, field, frame } = useCardForm({
    card: buckets,
    toValues: valuesOf,
    reread,
    noun: 'settings',
    checks: { buckets: (typed) => (parseBuckets(typed) === null ? t('balance.bucketsWrong') : null) },
    send: (typed, read) => client.firm.setBuckets({ buckets: parseBuckets(typed.buckets), read }),
    told: t('settings.saved'),
  });
  const limits = parseBuckets(values.buckets);
  return (
    <Section title={t('balance.firmBuckets')}>
      <p className={classes.text}>{t('balance.firmBucketsText')}</p>
      <Clashes frame={frame} />
      <EditForm frame={frame} className={classes.buckets}>
        <TextInput label={t('balance.buckets')} {...field('buckets')} />
        <SaveButton frame={frame} />
        <p>
          {limits === null
            ? null
            : balanceColumns(limits)
                .filter((column) => /^(notDue|late)/.test(column))
                .map((column) => columnLabel(text, column))
                .join(' · ')}
        </p>
      </EditForm>
      <BucketSets sets={sets} own={buckets ?? standardBuckets} />
    </Section>
  );
}
