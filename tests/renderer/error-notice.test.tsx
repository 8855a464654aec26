import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { toFailure } from '../../renderer/client/failure.ts';
import { ErrorNotice } from '../../renderer/components/text/error-notice.tsx';
import { languages } from '../../shared/domain/kinds.ts';
import { AppError, errorCodes } from '../../shared/errors.ts';
import { show } from './set-up/mount.tsx';

const sentence = () => document.querySelector('[role="alert"], [role="status"]')?.textContent ?? '';

test.each(languages.flatMap((language) => errorCodes.map((code) => [language, code] as const)))(
  'in %s, %s is said in a sentence of its own',
  (language, code) => {
    const { again } = show(<ErrorNotice failure={{ code: 'internal' }} />, { language });
    const unexpected = sentence();
    again(<ErrorNotice failure={{ code }} />);
    expect(sentence().length).toBeGreaterThan(40);
    expect(sentence()).not.toMatch(/[{}]|undefined|null/);
    if (code !== 'internal') expect(sentence()).not.toBe(unexpected);
  },
);

test('a reason is more precise than its code, and names what is concerned', () => {
  show(<ErrorNotice failure={toFailure(new AppError('validation', { reason: 'siren', details: { siren: '123' } }))} />);
  expect(sentence()).toContain('Le SIREN 123 n’est pas valable');
});

test('a reason without its facts falls back on the code', () => {
  show(<ErrorNotice failure={{ code: 'validation', reason: 'siren' }} />);
  expect(sentence()).toContain('Une des valeurs saisies ne convient pas');
});

test('what was never expected is said with the mark to report, never with its own words', () => {
  const { again } = show(<ErrorNotice failure={{ code: 'internal', id: 'A12' }} />);
  expect(sentence()).toContain('repère A12');
  again(<ErrorNotice failure={toFailure(new Error('SQLITE_CORRUPT: database disk image is malformed'))} />);
  expect(sentence()).toContain('erreur inattendue');
  expect(sentence()).not.toContain('SQLITE');
});

test('only what can be tried again offers it', async () => {
  const onRetry = vi.fn();
  const { user, again } = show(<ErrorNotice failure={{ code: 'busy' }} />);
  expect(screen.queryByRole('button')).toBeNull();
  again(<ErrorNotice failure={{ code: 'busy' }} onRetry={onRetry} />);
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});
