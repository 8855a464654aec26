import { test } from 'vitest';
import { type Case, followCase } from './set-up/follow-case.ts';

/** Cases in which customers were claimed what they do not owe, or were not claimed what they do. */
const cases: readonly Case[] = [
  {
    name: '05-collective-account-gets-a-letter',
    today: '2024-12-31',
    says: ['2 écritures du compte 411100 (solde 12 820,05 €) ne nomment aucun client', 'personne n’en sera relancé'],
    balance: [
      'Clients 411100 · Plus de 90 j 12 820,05 · Total 12 820,05',
      'Total EUR · Plus de 90 j 12 820,05 · Total 12 820,05',
    ],
    worklist: [],
    waiting: [
      'OD-95 · Compte collectif : l’export ne sépare pas les clients · 7 578,45 €',
      'OD-96 · Compte collectif : l’export ne sépare pas les clients · 5 241,60 €',
    ],
  },
  {
    name: '17-reminders-json-says-the-gross',
    file: 'encours.csv',
    today: '2026-03-28',
    balance: [
      'Client A C015 · 31 à 60 j 1 000,00 · Règlements non imputés −500,00 · Total 500,00',
      'Total EUR · 31 à 60 j 1 000,00 · Règlements non imputés −500,00 · Total 500,00',
    ],
    worklist: ['Client A · 500,00 €'],
    letters: { 'Client A': ['la somme de 500,00 €'] },
  },
  {
    name: '19-exchange-difference-dunned',
    file: '123456782FEC20240630.txt',
    today: '2024-06-30',
    balance: ['Acme Boston CUSA · 61 à 90 j 14,63 · Total 14,63', 'Total EUR · 61 à 90 j 14,63 · Total 14,63'],
    worklist: [],
    waiting: ['F-US1 · Écart de change : rien n’est dû dans la devise · 14,63 €'],
  },
  {
    name: '20-deposit-used-without-lettering',
    today: '2024-02-29',
    balance: ['Client A C1 · Non échu 84,00 · Total 84,00', 'Total EUR · Non échu 84,00 · Total 84,00'],
    worklist: [],
    waiting: ['F-9 · Étape suivante pas encore atteinte · 84,00 €'],
  },
  {
    name: '20-deposit-used-without-lettering',
    today: '2024-12-31',
    balance: ['Client A C1 · Plus de 90 j 84,00 · Total 84,00', 'Total EUR · Plus de 90 j 84,00 · Total 84,00'],
    worklist: ['Client A · 84,00 €'],
    letters: { 'Client A': ['la somme de 84,00 €'] },
  },
  {
    name: '38-paid-opening-lowers-or-blocks-the-claim',
    today: '2024-12-31',
    balance: [
      'Client A CA · Plus de 90 j 700,00 · Total 700,00',
      'Client B CB · Plus de 90 j 250,00 · Total 250,00',
      'Total EUR · Plus de 90 j 950,00 · Total 950,00',
    ],
    worklist: ['Client A · 700,00 €', 'Client B · 250,00 €'],
    letters: {
      'Client A': ['V-1 31/08/2024 30/09/2024 700,00', 'la somme de 700,00 €'],
      'Client B': ['la somme de 250,00 €'],
    },
  },
  {
    name: 'invoice-taken-for-a-bounced-payment',
    file: 'imp0-31122025.txt',
    today: '2025-06-30',
    balance: [
      'ALPHA IMP-EXP C1 · 61 à 90 j 1 200,00 · Total 1 200,00',
      'Total EUR · 61 à 90 j 1 200,00 · Total 1 200,00',
    ],
    worklist: ['ALPHA IMP-EXP · 1 200,00 €'],
    letters: { 'ALPHA IMP-EXP': ['FA02 05/03/2025 04/04/2025 1 200,00'] },
  },
  {
    name: 'reference-taken-for-a-bounced-payment',
    file: 'impref-31122025.txt',
    today: '2025-06-30',
    balance: ['Client C1 C1 · 61 à 90 j 1 200,00 · Total 1 200,00', 'Total EUR · 61 à 90 j 1 200,00 · Total 1 200,00'],
    worklist: ['Client C1 · 1 200,00 €'],
    letters: { 'Client C1': ['IMP2502 05/03/2025 04/04/2025 1 200,00'] },
  },
  {
    name: 'paid-in-part-in-its-currency',
    file: '123456782FEC20240630.txt',
    today: '2024-06-30',
    balance: ['Acme Boston CUSA · 61 à 90 j 467,32 · Total 467,32', 'Total EUR · 61 à 90 j 467,32 · Total 467,32'],
    worklist: ['Acme Boston · 460,00 €'],
    letters: { 'Acme Boston': ['la somme de 460,00 €'] },
  },
];

test.each(cases)('$name on $today', followCase);
