import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { balanceColumns, standardBuckets } from '../../../shared/domain/ageing.ts';
import { api } from '../../client.ts';
import { columnLabel } from '../../components/column-label.ts';
import { Section } from '../../components/page.tsx';
import { useText } from '../../components/text.tsx';
import { useUnsaved } from '../../components/unsaved-forms.tsx';
import { parseBuckets } from '../balance/parse-buckets.ts';
import classes from './settings.module.css';

/** The limits of the aged balance of this firm, with the headings they give. */
export function BucketsSection({ buckets }: { buckets: readonly number[] | null }) {
  const text = useText();
  const { t } = text;
  const [typed, setTyped] = useState((buckets ?? standardBuckets).join(', '));
  const limits = parseBuckets(typed);
  const save = useMutation(
    api.firm.setBuckets.mutationOptions({
      onSuccess: () => notifications.show({ color: 'ok', message: t('settings.saved') }),
    }),
  );
  const isSame = limits?.join() === (buckets ?? standardBuckets).join();
  useUnsaved(!isSame, async () => limits !== null && save.mutateAsync({ buckets: limits }));
  return (
    <Section title={t('balance.firmBuckets')}>
      <p className={classes.text}>{t('balance.firmBucketsText')}</p>
      <form
        className={classes.buckets}
        onSubmit={(event) => {
          event.preventDefault();
          if (limits !== null) save.mutate({ buckets: limits });
        }}
      >
        <TextInput
          label={t('balance.buckets')}
          value={typed}
          error={limits === null ? t('balance.bucketsWrong') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          type="submit"
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
          loading={save.isPending}
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
