import { Anchor, Button, Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client/client.ts';
import { Clashes, EditForm } from '../../components/form/edit-form.tsx';
import { MainAct } from '../../components/form/main-act.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import {
  AddressSection,
  BankSection,
  IdentitySection,
  LogoSection,
  SignatorySection,
  useSettingsForm,
} from '../settings/index.ts';
import { FirstImport } from './first-import.tsx';
import classes from './first-steps.module.css';
import { LiveLetter } from './live-letter.tsx';

const steps = ['firm', 'letterhead', 'import'] as const;
type Step = (typeof steps)[number];

/** The three steps of a new firm, each of which may be skipped and taken up again. */
export function FirstStepsPage() {
  const { t } = useText();
  const [asked, setStep] = useUrlState('step', 'firm', 'push');
  const step = steps.find((known) => known === asked) ?? 'firm';
  const settings = useQuery(api.firm.get.queryOptions());
  // The button that leads to the next step stands at the foot of the one before.
  useEffect(() => {
    const content = document.getElementById('content');
    if (content && step) content.scrollTop = 0;
  }, [step]);
  return (
    <Page>
      <PageHeader
        title={t('firstSteps.title')}
        detail={t('firstSteps.text')}
        actions={
          <Anchor component={Link} href="/">
            {t('firstSteps.later')}
          </Anchor>
        }
      />
      <Stepper size="sm" active={steps.indexOf(step)} onStepClick={(index) => setStep(steps[index] ?? 'firm')}>
        {steps.map((name) => (
          <Stepper.Step key={name} label={t(`firstSteps.step.${name}`)} description={t(`firstSteps.about.${name}`)} />
        ))}
      </Stepper>
      {step === 'import' ? (
        <FirstImport />
      ) : (
        <QueryState {...stateOf(settings)}>
          {(read) => <FirmStep key={step} step={step} settings={read} reread={settings.refetch} onDone={setStep} />}
        </QueryState>
      )}
    </Page>
  );
}

type FirmStepProps = {
  step: Exclude<Step, 'import'>;
  settings: Outputs['firm']['get'];
  reread: () => Promise<unknown>;
  onDone: (next: Step) => void;
};

function FirmStep({ step, settings, reread, onDone }: FirmStepProps) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const next: Step = step === 'firm' ? 'letterhead' : 'import';
  const { form, frame } = useSettingsForm({ settings, reread, onSubmitted: () => onDone(next) });
  return (
    <div className={classes.columns}>
      <EditForm frame={frame} className={classes.form}>
        {step === 'firm' ? (
          <>
            <IdentitySection form={form} />
            <AddressSection form={form} />
          </>
        ) : (
          <>
            <LogoSection />
            <BankSection form={form} />
            <SignatorySection form={form} />
          </>
        )}
        <Clashes frame={frame} />
        <div className={classes.actions}>
          <MainAct type="submit" loading={frame.isSaving}>
            {t('firstSteps.next')}
          </MainAct>
          <Button variant="subtle" onClick={() => navigate(`/first-steps?step=${next}`)}>
            {t('firstSteps.skip')}
          </Button>
        </div>
      </EditForm>
      <LiveLetter values={form.values} />
    </div>
  );
}
