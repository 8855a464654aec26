import { test } from 'vitest';
import { type Case, followCase } from './set-up/follow-case.ts';

/** Files that were read wrong, or not at all. */
const cases: readonly Case[] = [
  {
    name: '04-code-page-850-names',
    today: '2024-12-31',
    says: ['Texte codé en DOS (page de codes 850)'],
    balance: [
      'ÉPICERIE N° 2 C1 · Plus de 90 j 229,16 · Total 229,16',
      'Total EUR · Plus de 90 j 229,16 · Total 229,16',
    ],
    worklist: ['ÉPICERIE N° 2 · 229,16 €'],
    letters: { 'ÉPICERIE N° 2': ['C1 ÉPICERIE N° 2 ', 'V-1 18/01/2024 17/02/2024 229,16'] },
  },
  {
    name: '08-semicolon-fec',
    file: 'FEC_2026.csv',
    today: '2026-02-28',
    says: ['FA-105/01/2026'],
    never: ['tableur'],
    balance: [
      'Client A C001 · 1 à 30 j 1 250,50 · Règlements non imputés −1 000,00 · Total 250,50',
      'Total EUR · 1 à 30 j 1 250,50 · Règlements non imputés −1 000,00 · Total 250,50',
    ],
    worklist: ['Client A · 250,50 €'],
  },
  {
    name: '09-auxiliary-heading-variant',
    today: '2024-12-31',
    balance: [
      'Client Deux C002 · Plus de 90 j 1 200,00 · Total 1 200,00',
      'Client Un C001 · Plus de 90 j 3 997,56 · Règlements non imputés −3 997,56',
      'Total EUR · Plus de 90 j 5 197,56 · Règlements non imputés −3 997,56 · Total 1 200,00',
    ],
    worklist: ['Client Deux · 1 200,00 €'],
    waiting: ['FA1 · Rien à réclamer : les crédits couvrent ce qui est dû ; Règlement à imputer d’abord · 3 997,56 €'],
  },
  {
    name: '24-terms-column-of-a-list-ignored',
    file: 'factures.csv',
    today: '2025-06-30',
    says: ['Échéance du fichier1', '31/05/2025'],
    never: ['29/04/2025', 'ne sont pas lues'],
    balance: ['Client A T1 · 1 à 30 j 100,00 · Total 100,00', 'Total EUR · 1 à 30 j 100,00 · Total 100,00'],
    worklist: ['Client A · 100,00 €'],
    letters: { 'Client A': ['F1 30/03/2025 31/05/2025 100,00'] },
  },
  {
    name: '26-own-aged-balance-not-read-back',
    file: 'balance-agee-2026-03-31.csv',
    today: '2026-03-31',
    says: ['Le total imprimé dans le fichier (−1 097,06 €) est bien celui de ses lignes.', 'Refus et remarques0'],
    never: ['n’existe pas'],
    balance: [
      'Client A N1 · Avoirs non imputés −12,50 · Règlements non imputés −1 234,56 · Total −1 247,06',
      'Client B N2 · 1 à 30 j 150,00 · Total 150,00',
      'Total EUR · 1 à 30 j 150,00 · Avoirs non imputés −12,50 · Règlements non imputés −1 234,56 · Total −1 097,06',
    ],
    worklist: [],
  },
  {
    name: '30-journal-csv-lines-of-all-accounts',
    file: 'ecritures.csv',
    today: '2026-02-28',
    says: ['5 lignes d’autres comptes (banque, ventes, TVA…) sont laissées de côté', 'Clients'],
    never: ['liste de clients', '445710'],
    balance: ['CB CB · 1 à 30 j 600,00 · Total 600,00', 'Total EUR · 1 à 30 j 600,00 · Total 600,00'],
    worklist: ['CB · 600,00 €'],
  },
  {
    name: '32-xlsx-without-cell-references',
    file: 'encours.xlsx',
    today: '2026-03-31',
    never: ['abîmé'],
    balance: [
      'Client A X1 · 1 à 30 j 99,99 · 31 à 60 j 1 200,50 · Total 1 300,49',
      'Client B X2 · Règlements non imputés −40,00 · Total −40,00',
      'Total EUR · 1 à 30 j 99,99 · 31 à 60 j 1 200,50 · Règlements non imputés −40,00 · Total 1 260,49',
    ],
    worklist: ['Client A · 1 300,49 €'],
  },
  {
    name: '35-xlsx-wrong-sheet-chosen',
    file: 'balance.xlsx',
    today: '2026-03-31',
    says: [
      'Une seule feuille de ce classeur est lue : « Encours ». Ne le sont pas : Sommaire, Archive 2020.',
      '000012315/01/202614/02/20261 200,50',
    ],
    never: ['777,00'],
    balance: [
      'Client A T1 · 31 à 60 j 1 200,50 · Total 1 200,50',
      'Client B T2 · 31 à 60 j 300,00 · Total 300,00',
      'Total EUR · 31 à 60 j 1 500,50 · Total 1 500,50',
    ],
    worklist: ['Client A · 1 200,50 €', 'Client B · 300,00 €'],
    letters: { 'Client B': ['1E5 07/01/2026 06/02/2026 300,00'] },
  },
  {
    name: '37-entry-number-printed-as-invoice-number',
    today: '2024-12-31',
    says: ['Par exemple : F-1'],
    balance: [
      'Client A CBIO · Plus de 90 j 48,00 · Total 48,00',
      'Client B CROS · Plus de 90 j 48,00 · Total 48,00',
      'Total EUR · Plus de 90 j 96,00 · Total 96,00',
    ],
    worklist: ['Client A · 48,00 €', 'Client B · 48,00 €'],
    letters: { 'Client A': ['F-1 01/04/2024 01/05/2024 48,00'], 'Client B': ['F-1 02/04/2024 02/05/2024 48,00'] },
  },
  {
    name: 'slow-label',
    file: 'redos-label-FEC20251231.txt',
    today: '2025-12-31',
    says: ['Un texte démesuré d’une ligne (libellé, nom ou numéro) a été coupé : seul son début est gardé. Ligne 2.'],
    balance: [
      'Client C1 C1 · Plus de 90 j 1 000,00 · Total 1 000,00',
      'Client C2 C2 · Plus de 90 j 1 000,00 · Total 1 000,00',
      'Total EUR · Plus de 90 j 2 000,00 · Total 2 000,00',
    ],
    worklist: ['Client C1 · 1 000,00 €', 'Client C2 · 1 000,00 €'],
  },
];

test.each(cases)('$name on $today', followCase);
