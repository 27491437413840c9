import { descrivi } from '#contract/tabelle/index.ts';
import { indirizzoBreve } from '../registro/righe.ts';
import type { Soggetto } from '../registro/modello.ts';

/** What a citizen may ask to have corrected: the section of the record (table 59 is not published), and what it says now. */
interface DatoRettificabile {
  readonly sezione: string;
  readonly attuale: (soggetto: Soggetto) => string;
}

const luogoNascita = ({ dati }: Soggetto): string => {
  const luogo = dati.generalita.luogoNascita;
  return luogo?.comune?.nomeComune ?? luogo?.localita?.descrizioneLocalita ?? '';
};

export const datiRettificabili = {
  cognome: { sezione: '1', attuale: ({ dati }) => dati.generalita.cognome ?? '' },
  nome: { sezione: '1', attuale: ({ dati }) => dati.generalita.nome ?? '' },
  dataNascita: { sezione: '1', attuale: ({ dati }) => dati.generalita.dataNascita ?? '' },
  luogoNascita: { sezione: '1', attuale: luogoNascita },
  dataDecorrenzaResidenza: {
    sezione: '2',
    attuale: ({ dati }) => dati.residenza?.[0]?.dataDecorrenzaResidenza ?? '',
  },
  indirizzo: { sezione: '2', attuale: ({ dati }) => indirizzoBreve(dati) },
  titoloStudio: {
    sezione: '3',
    attuale: ({ dati }) => {
      const titolo = dati.altriDati?.titoloStudio;
      return titolo === undefined ? '' : descrivi('11', titolo);
    },
  },
} as const satisfies Readonly<Record<string, DatoRettificabile>>;

export type NomeDato = keyof typeof datiRettificabili;
export const nomiDati = Object.keys(datiRettificabili) as NomeDato[];
export function eDato(nome: string): nome is NomeDato {
  // SECURITY: own names only: `constructor` is no datum.
  return Object.hasOwn(datiRettificabili, nome);
}
