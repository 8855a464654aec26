import { kindOfSource } from '../../sources/kind-of-source.ts';
import { openLedger } from './source.ts';
import { recogniseLedger } from './stage.ts';

/** An accounting ledger. */
export const ledger = kindOfSource({ kind: 'ledger', recognise: recogniseLedger, open: openLedger });
