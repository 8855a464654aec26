import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { api } from '../../client/client.ts';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import type { BalanceView } from './use-balance-view.ts';

/** The choices that are no set: limits of the address that have no name, and those of the firm. */
const [other, own] = ['', 'firm'];

/** Chooses among the named sets of limits of the firm, and names those in use. */
export function BucketSetChoice({ view, onName }: { view: BalanceView; onName: (limits: readonly number[]) => void }) {
  const { t } = useText();
  const { data: firm } = useQuery(api.firm.get.queryOptions());
  if (!firm) return null;
  const textOf = (limits: readonly number[]) => limits.join(', ');
  const ofFirm = firm.buckets ?? standardBuckets;
  const limits = view.parameters.buckets;
  const used = limits ?? ofFirm;
  const named = firm.bucketSets.findIndex(({ buckets }) => textOf(buckets) === textOf(used));
  const chosen = limits === undefined ? own : named < 0 ? other : String(named);
  return (
    <>
      <Select
        label={t('balance.bucketSet')}
        value={chosen}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={[
          { value: own, label: t('balance.bucketSetOwn', { limits: textOf(ofFirm) }) },
          ...firm.bucketSets.map(({ name, buckets }, index) => ({
            value: String(index),
            label: name === buckets.join('-') ? name : `${name} (${textOf(buckets)})`,
          })),
          ...(chosen === other ? [{ value: other, label: t('balance.bucketSetOther', { limits: textOf(used) }) }] : []),
        ]}
        onChange={(value) => {
          if (value !== other) view.setBuckets(firm.bucketSets[Number(value)]?.buckets.join(',') ?? '');
        }}
      />
      {named < 0 ? (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => onName(used)}>
          {t('balance.nameBuckets')}
        </Button>
      ) : null}
    </>
  );
}
