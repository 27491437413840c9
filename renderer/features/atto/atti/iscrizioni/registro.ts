import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto } from '../../atto.ts';
import type { VoceRegistro } from '../voce-registro.ts';

type Modulo = typeof import('./iscrizione.ts');

function una(chiave: string, quale: (modulo: Modulo) => Atto): VoceRegistro {
  return {
    ...{ chiave, servizio: '1002', parole: 'iscrizioni', gruppo: 'iscrizioni', parteDa: 'nessuno' },
    carica: async () => quale(await import('./iscrizione.ts')),
  };
}

/** Only who was cancelled is registered again: all others are moved, or changed. */
function cancellato({ stato }: Dossier): string | undefined {
  if (stato === 'cancellato') return undefined;
  return stato === 'residente' || stato === 'aire' ? 'giaIscritto' : stato;
}

/** Registrations that are not births; a birth has a form of its own. In the order in which they happen at a desk. */
export const attiIscrizioni: readonly VoceRegistro[] = [
  una('iscrizione-estero', (m) => m.iscrizioneEstero),
  una('iscrizione-ricomparsa', (m) => m.iscrizioneRicomparsa),
  una('iscrizione-senza-dimora', (m) => m.iscrizioneDimora),
  una('iscrizione-rimpatrio', (m) => m.iscrizioneRimpatrio),
  una('iscrizione-esistenza', (m) => m.iscrizioneEsistenza),
  una('iscrizione-censimento', (m) => m.iscrizioneCensimento),
  una('iscrizione-altro', (m) => m.iscrizioneAltro),
  {
    ...{ chiave: 'reiscrizione', servizio: '1002', parole: 'iscrizioni' },
    ...{ gruppo: 'iscrizioni', parteDa: 'soggetto' },
    impedito: cancellato,
    carica: async () => (await import('./iscrizione.ts')).reiscrizione,
  },
  {
    ...{ chiave: 'nuova-convivenza', servizio: '1010', parole: 'iscrizioni' },
    ...{ gruppo: 'iscrizioni', parteDa: 'nessuno' },
    carica: async () => (await import('./convivenza.ts')).nuovaConvivenza,
  },
];
