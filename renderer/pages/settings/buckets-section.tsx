import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { balanceColumns, standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { api } from '../../client/client.ts';
import { ignoreTold } from '../../client/queries.ts';
import { ClashNotice } from '../../components/form/clash-notice.tsx';
import { useUnsaved } from '../../components/form/unsaved-forms.tsx';
import { Section } from '../../components/layout/page.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { useText } from '../../components/text/text.tsx';
import { useFollowed } from '../../hooks/use-followed.ts';
import { parseBuckets } from '../balance/index.ts';
import classes from './settings.module.css';

type Buckets = number[] | null;
type BucketsSectionProps = { buckets: Buckets; reread: () => Promise<unknown> };

const valuesOf = (buckets: Buckets) => ({ buckets: (buckets ?? standardBuckets).join(', ') });

/** The limits of the aged balance of this firm, with the headings they give. */
export function BucketsSection({ buckets, reread }: BucketsSectionProps) {
  const text = useText();
  const { t } = text;
  const [values, setValues] = useState(() => valuesOf(buckets));
  const limits = parseBuckets(values.buckets);
  const save = useMutation(
    api.firm.setBuckets.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('settings.saved') }),
    }),
  );
  const isSame = limits?.join() === (buckets ?? standardBuckets).join();
  const followed = useFollowed({ card: buckets, toValues: valuesOf, values, setValues, reread });
  const send = async () => limits !== null && followed.save((read) => save.mutateAsync({ buckets: limits, read }));
  useUnsaved(!isSame, send, followed.pending);
  return (
    <Section title={t('balance.firmBuckets')}>
      <p className={classes.text}>{t('balance.firmBucketsText')}</p>
      <ClashNotice clashes={followed.clashes} noun="settings" />
      <form
        className={classes.buckets}
        onSubmit={(event) => {
          event.preventDefault();
          send().catch(ignoreTold);
        }}
      >
        <TextInput
          label={t('balance.buckets')}
          value={values.buckets}
          error={limits === null ? t('balance.bucketsWrong') : undefined}
          onChange={(event) => setValues({ buckets: event.currentTarget.value })}
        />
        <Button
          type="submit"
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
          loading={followed.isSaving}
          disabled={limits === null || isSame}
        >
          {t('common.save')}
        </Button>
        <p>
          {limits === null
            ? null
            : balanceColumns(limits)
                .filter((column) => /^(notDue|late)/.test(column))
                .map((column) => columnLabel(text, column))
                .join(' · ')}
        </p>
      </form>
    </Section>
  );
}
