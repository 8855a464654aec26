import type { CustomerKind } from '../kinds.ts';

/**
 * The scenarios that come with the application, in the order in which they are offered; a new firm has each of them and
 * follows the first. What they hold is in `shared/i18n/ready-scenarios.ts`, for their words become the firm's own data.
 */
export const readyScenarios = ['standard', 'courteous', 'firm', 'publicBuyer', 'consumer', 'keyAccount'] as const;
export type ReadyScenario = (typeof readyScenarios)[number];

/** The rules of a new firm: a consumer is treated with more care, and a public buyer pays through an accounting officer. */
export const readyRules = [
  { kind: 'consumer', ready: 'consumer' },
  { kind: 'public', ready: 'publicBuyer' },
] as const satisfies readonly { readonly kind: CustomerKind; readonly ready: ReadyScenario }[];
