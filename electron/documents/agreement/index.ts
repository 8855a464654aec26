import type { LetterDefinition } from '../parts/definition.ts';
import type { AgreementContent } from './content.ts';

/** The agreement of a payment plan. */
export const agreement: LetterDefinition<AgreementContent> = {
  layout: async () => (await import('./layout.ts')).agreementDefinition,
  template: () => 'agreement',
  templateVersion: 5,
  totalCents: ({ totalCents }) => totalCents,
};
