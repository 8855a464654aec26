import { Button, Popover, SegmentedControl, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { balanceCredits, balanceGroupings } from '../../../shared/contract/balance.ts';
import { Field } from '../../components/form/field.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './balance.module.css';
import { BucketSetChoice } from './bucket-set-choice.tsx';
import { NameBuckets } from './name-buckets.tsx';
import { type BalanceView, shares } from './use-balance-view.ts';

/**
 * The options that are changed less often than the date: grouping, the day ages count from, and how credits, disputes and
 * doubtful receivables count.
 */
export function BalanceOptions({ view }: { view: BalanceView }) {
  const { t } = useText();
  const { basis, credits, disputed, doubtful } = view.parameters;
  const count = [
    view.groupBy !== 'none',
    basis !== 'due',
    credits !== 'apart',
    disputed !== 'included',
    doubtful !== 'included',
  ].filter(Boolean).length;
  const [isOpen, setOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const [named, setNamed] = useState<readonly number[]>([]);
  function name(limits: readonly number[]) {
    setNamed(limits);
    setNaming(true);
    setOpen(false);
  }
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus>
        <Popover.Target>
          <Button
            variant={count > 0 ? 'light' : 'default'}
            onClick={() => setOpen(!isOpen)}
            leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} />}
          >
            {count > 0 ? t('balance.optionsCount', { count }) : t('balance.options')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('balance.options')}>
          <Stack gap="sm" className={classes.options ?? ''}>
            <Select
              label={t('balance.groupBy')}
              value={view.groupBy}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              data={balanceGroupings.map((value) => ({ value, label: t(`balance.groupBy.${value}`) }))}
              onChange={(value) => view.setGroupBy(value ?? 'none')}
            />
            <BucketSetChoice view={view} onName={name} />
            <Field label={t('balance.basis')}>
              <SegmentedControl
                aria-label={t('balance.basis')}
                value={basis}
                onChange={view.setBasis}
                data={[
                  { value: 'due', label: t('balance.basisDue') },
                  { value: 'issue', label: t('balance.basisIssue') },
                  { value: 'booked', label: t('balance.basisBooked') },
                  { value: 'promised', label: t('balance.basisPromised') },
                ]}
              />
            </Field>
            {basis === 'promised' ? <p className={classes.checkText}>{t('balance.basisPromisedText')}</p> : null}
            <Field label={t('balance.credits')}>
              <SegmentedControl
                aria-label={t('balance.credits')}
                value={credits}
                onChange={view.setCredits}
                data={balanceCredits.map((value) => ({ value, label: t(`balance.credits.${value}`) }))}
              />
            </Field>
            <p className={classes.checkText}>{t('balance.creditsText')}</p>
            <Share label={t('balance.disputed')} value={disputed} onChange={view.setDisputed} />
            <p className={classes.checkText}>{t('balance.shareText')}</p>
            <Share label={t('balance.doubtful')} value={doubtful} onChange={view.setDoubtful} />
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <NameBuckets limits={named} opened={isNaming} onClose={() => setNaming(false)} />
    </>
  );
}

type ShareProps = { label: string; value: (typeof shares)[number]; onChange: (value: string) => void };

function Share({ label, value, onChange }: ShareProps) {
  const { t } = useText();
  return (
    <Field label={label}>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={onChange}
        data={shares.map((share) => ({ value: share, label: t(`balance.share.${share}`) }))}
      />
    </Field>
  );
}
