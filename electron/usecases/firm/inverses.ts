import { getFirm } from '../../../db/queries/firm/firm.ts';
import { firmSettings } from '../../../shared/contract/firm.ts';
import { oldValues } from '../../app/changes-between.ts';
import type { InversesOf } from '../../app/inverse.ts';
import { changeLogo } from './logo.ts';
import { putBucketSet, saveBuckets, saveSettings } from './write.ts';

export const firmInverses: InversesOf<'firm'> = {
  // Only the changed settings are restored: others changed since stay.
  'firm.update': ({ tx, writing }, { data: { changes } }) =>
    saveSettings(tx, writing, firmSettings.parse({ ...getFirm(tx), ...oldValues(changes) })),
  'firm.setLogo': ({ tx, writing }, { data: { before } }) => changeLogo(tx, writing, before),
  'firm.setBuckets': ({ tx, writing }, { data: { before } }) => saveBuckets(tx, writing, before),
  // Only the set that changed is restored: others kept since stay.
  'firm.setBucketSets': ({ tx, writing }, { data: { name, before } }) =>
    putBucketSet(tx, writing, name, before.find((set) => set.name === name) ?? null),
};
