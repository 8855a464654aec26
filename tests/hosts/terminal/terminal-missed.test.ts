import { expect, test } from 'vitest';
import { z } from 'zod';
import { missedChoices } from '../../../shared/domain/kinds.ts';
import { details, entry } from '../../usecases/set-up/edits-context.ts';
import { makeApplication } from '../application.ts';
import { amiable } from './terminal-process.ts';

const missed = z
  .strictObject({
    fromOn: z.string(),
    toOn: z.string(),
    count: z.int(),
    skipCount: z.int(),
    lastOn: z.string(),
    lastChoice: z.enum(missedChoices).nullable(),
  })
  .nullable();

test('what an absence would have sent is told, and what becomes of it chosen once', async () => {
  const application = makeApplication();
  const { client, setDay, host } = application;
  setDay('2020-01-03');
  await client.firms.create({ name: 'Absence' });
  await client.reminders.noteUse();
  const { id } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  await client.documents.create(entry(id, { issuedOn: '2019-12-01', dueOn: '2020-01-02', amountCents: 90_000 }));
  const firm = host.context.session.firm?.path ?? '';
  await host.close();
  const ask = (...words: string[]) => amiable(application.appFolder, 'missed', '--firm', firm, ...words);
  expect(missed.parse((await ask('--json')).json())).toMatchObject({ fromOn: '2020-01-04', count: 1, skipCount: 1 });
  expect((await ask('--language', 'fr')).stdout).toContain(
    '1 relance aurait dû partir en votre absence. Du 04/01/2020 au',
  );
  expect(
    (
      await amiable(
        application.appFolder,
        'contact',
        'add',
        '--firm',
        firm,
        '--customer',
        'ELAN',
        '--channel',
        'note',
        '--note',
        'Vu',
      )
    ).code,
  ).toBe(0);
  expect(missed.parse((await ask('--json')).json())).toMatchObject({ fromOn: '2020-01-04' });
  expect((await ask('--choose', 'jamais')).code).toBe(2);
  expect((await ask('--choose', 'skip')).code).toBe(0);
  expect(missed.parse((await ask('--json')).json())).toBeNull();
});
