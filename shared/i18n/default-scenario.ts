import type { ScenarioStep } from '../contract/firm.ts';

/** The scenario a new firm begins with. Its words become the firm's own data: the user changes them, a language switch does not. */
export const defaultScenario: {
  readonly name: string;
  readonly minimumCents: number;
  readonly minimumDaysBetween: number;
  readonly steps: readonly ScenarioStep[];
} = {
  name: 'Relance amiable',
  minimumCents: 0,
  minimumDaysBetween: 7,
  steps: [
    step(1, 'Rappel courtois', { direction: 'before', days: 5, channel: 'letter', tone: 'courteous' }),
    step(2, 'Première relance', { direction: 'after', days: 8, channel: 'letter', tone: 'courteous' }),
    step(3, 'Appel', { direction: 'after', days: 15, channel: 'call', tone: 'firm' }),
    step(4, 'Deuxième relance', { direction: 'after', days: 25, channel: 'letter', tone: 'firm' }),
    step(5, 'Mise en demeure', { direction: 'after', days: 40, channel: 'registered', tone: 'formal' }),
  ],
};

function step(
  level: number,
  name: string,
  how: Pick<ScenarioStep, 'direction' | 'days' | 'channel' | 'tone'>,
): ScenarioStep {
  return { id: null, level, name, ...how, isFormalNotice: how.tone === 'formal', deadlineDays: 8 };
}
