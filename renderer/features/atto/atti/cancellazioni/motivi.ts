import { rilievo } from '#contract/regole/index.ts';
import type { Atto } from '../../atto.ts';
import { leggi } from '../../../../ufficiale/lettura.ts';
import { cancellazione, estero, motivoInParole, motivo } from './cancellazione.ts';

/** Workflows.md §5: a foreigner who leaves Italy; an Italian goes to AIRE instead (EN346). */
export const emigrazione: Atto = cancellazione({
  chiave: 'cancellazione-estero',
  motivi: ['5'],
  voci: [estero()],
  frase: (chi, r) => {
    const stato = r.destinazione?.localita?.descrizioneStato;
    return `Si cancella ${chi}, per trasferimento all’estero${stato ? ` (${stato})` : ''}`;
  },
});

export const irreperibile: Atto = cancellazione({
  chiave: 'cancellazione-irreperibile',
  motivi: ['6'],
  frase: (chi) => `Si cancella ${chi}, per irreperibilità`,
});

export const mancatoRinnovo: Atto = cancellazione({
  chiave: 'cancellazione-rinnovo',
  motivi: ['7'],
  frase: (chi) => `Si cancella ${chi}, per mancato rinnovo della dimora abituale o del permesso di soggiorno`,
});

export const altroMotivo: Atto = cancellazione({
  chiave: 'cancellazione-altro',
  motivi: ['9', '10', '11', '13'],
  conSentenza: true,
  frase: (chi, r) => `Si cancella ${chi} (${motivoInParole(r)})`,
});

/** What stood before a registration comes back: the day is that of the registration (EN343), and nothing followed it (EN344). */
export const ripristino: Atto = cancellazione({
  chiave: 'cancellazione-ripristino',
  motivi: ['12'],
  dal: 'nascita',
  giorno: ({ dossier }) => leggi(dossier?.dati, 'datiIscrizione.datiIscrizioneComune.dataIscrizione'),
  regole: (richiesta, { dossier }) => {
    const iscritto = leggi(dossier?.dati, 'datiIscrizione.datiIscrizioneComune.dataIscrizione');
    const { dataDecorrenza } = richiesta.testataRichiesta;
    if (iscritto === undefined || dataDecorrenza === undefined) return [];
    if (dataDecorrenza !== iscritto) return [rilievo('EN343', { campo: 'testataRichiesta.dataDecorrenza' })];
    return (dossier?.ultimaDecorrenza ?? '') > iscritto ? [rilievo('EN344', { campo: motivo })] : [];
  },
  frase: (chi) => `Si toglie l’iscrizione e si ripristina la posizione precedente di ${chi}`,
});

/** Out of AIRE: table 28. */
export const daAire: Atto = cancellazione({
  chiave: 'cancellazione-aire',
  motivi: ['3', '4', '5', '6', '7', '8', '10'],
  aire: true,
  conSentenza: true,
  frase: (chi, r) => `Si cancella dall’AIRE ${chi} (${motivoInParole(r, '28')})`,
});
