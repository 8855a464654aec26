import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { details } from '../usecases/set-up/edits-context.ts';
import { makeApplication } from './application.ts';

const nameOf = async ({ client }: ReturnType<typeof makeApplication>) => (await client.app.get()).userName;

test('a name given in one process is that of another one at its next start', async () => {
  const first = makeApplication();
  const second = makeApplication(first.appFolder);
  expect(await first.client.app.get()).toMatchObject({ userName: 'marie', isUserNameGiven: false });
  await first.client.app.setPreferences({ userName: 'Anne Roy' });
  expect(await first.client.app.get()).toMatchObject({ userName: 'Anne Roy', isUserNameGiven: true });
  expect(await nameOf(second)).toBe('marie');
  // What it changes of the preferences leaves the name that the other gave.
  await second.client.app.setPreferences({ theme: 'dark' });
  await second.host.close();
  const third = makeApplication(first.appFolder);
  expect(await third.client.app.get()).toMatchObject({ userName: 'Anne Roy', theme: 'dark' });
  await Promise.all([first.host.close(), third.host.close()]);
});

test('the name of the user is not read from the disk at each call', async () => {
  const application = makeApplication();
  await application.client.app.setPreferences({ userName: 'Anne Roy' });
  rmSync(join(application.appFolder, 'preferences.json'));
  expect(await nameOf(application)).toBe('Anne Roy');
  await application.host.close();
});

test('what was done under a name can be undone under that name only, and again once it is taken back', async () => {
  const { client, host } = makeApplication();
  await client.firms.create({ name: 'Noms' });
  await client.app.setPreferences({ userName: 'Ane Roy' });
  await client.customers.create({ code: 'A', details, contacts: [] });
  await client.app.setPreferences({ userName: 'Anne Roy' });
  expect((await client.edits.state()).undo).toBeNull();
  await client.app.setPreferences({ userName: 'Ane Roy' });
  expect((await client.edits.state()).undo).toMatchObject({ kind: 'customers.create' });
  expect((await client.journal.people()).map(({ name }) => name)).toEqual(['Ane Roy', 'marie']);
  await host.close();
});
