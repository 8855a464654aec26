import { Radio, Stack } from '@mantine/core';
import { cureDaysRange, type PlanClauses } from '../../../shared/domain/plans/clauses.ts';
import { WholeNumberInput } from '../../components/form/whole-number-input.tsx';
import { useText } from '../../components/text/text.tsx';

type PlanClausesFormProps = { clauses: PlanClauses; onChange: (part: Partial<PlanClauses>) => void };

/** What the agreement says of late penalties after it and of a default. */
export function PlanClausesForm({ clauses, onChange }: PlanClausesFormProps) {
  const { t } = useText();
  const range = { least: String(cureDaysRange.least), most: String(cureDaysRange.most) };
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('plans.laterPenalties')}
        value={clauses.claimsLaterPenalties ? 'claimed' : 'waived'}
        onChange={(value) => onChange({ claimsLaterPenalties: value === 'claimed' })}
      >
        <Stack gap={6} mt={6}>
          <Radio
            value="waived"
            label={t('plans.laterPenalties.waived')}
            description={t('plans.laterPenalties.waivedText')}
          />
          <Radio
            value="claimed"
            label={t('plans.laterPenalties.claimed')}
            description={t('plans.laterPenalties.claimedText')}
          />
        </Stack>
      </Radio.Group>
      <WholeNumberInput
        label={t('plans.cureDays')}
        description={t('plans.cureDaysText', range)}
        styles={{ wrapper: { width: 110 } }}
        {...cureDaysRange}
        required
        value={clauses.cureDays}
        onChange={(cureDays) => onChange({ cureDays })}
      />
    </Stack>
  );
}
