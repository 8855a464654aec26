import { expect, test } from 'vitest';
import { applicationNouns } from '../../shared/contract/application-nouns.ts';
import { contract } from '../../shared/contract/index.ts';
import { readsByUseCase } from '../../shared/contract/reads.ts';

test('what each query reads survives being written down as data, as the build of the pages does', () => {
  expect(JSON.parse(JSON.stringify(readsByUseCase))).toEqual(readsByUseCase);
  expect(readsByUseCase['reminders.preview']).toEqual(['documents', 'reminders', 'firm', 'customers']);
  // A command reads nothing: no answer of it is kept.
  expect(readsByUseCase).not.toHaveProperty(['reminders.confirm']);
});

test('the nouns of the application are among those of the contract', () => {
  for (const noun of applicationNouns) expect(contract).toHaveProperty(noun);
});
