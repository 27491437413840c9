import type { ComponenteFamiglia, Soggetto } from '../../registro/modello.ts';
import type { Domanda } from '../domanda.ts';
import { dataNascita, indirizzo, luogo, nominativo } from '../frasi.ts';
import { famigliaIncompleta, inFamiglia, legameCessato, senzaIntestatario } from '../regole-famiglia.ts';
import { regola } from '../regola.ts';
import type { TipoCertificato } from './tipo.ts';

export interface ComponenteNoto extends ComponenteFamiglia {
  readonly soggetto: Soggetto;
}

/** The intestatario first, then as the family sheet lists them. Who is not in the register any more is left out. */
export function componentiInOrdine({ famiglia, componenti }: Domanda): ComponenteNoto[] {
  const schede = new Map(componenti.map((s) => [s.idSchedaSoggettoANPR, s]));
  return (famiglia?.componenti ?? [])
    .flatMap((c) => {
      const soggetto = schede.get(c.idSchedaSoggettoANPR);
      return soggetto ? [{ ...c, soggetto }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.codiceLegame === '1') - Number(a.codiceLegame === '1') ||
        Number(a.progressivoComponente) - Number(b.progressivoComponente),
    );
}

const vive = ({ soggetto }: Domanda): boolean => soggetto.stato === 'residente';
const senzaDimora = ({ soggetto }: Domanda): boolean =>
  soggetto.dati.attributiSoggetto?.senzaFissaDimora?.toUpperCase() === 'S';

/** 12, di stato di famiglia: who lives together, without the ties between them (those are of type 16). */
export const statoDiFamiglia: TipoCertificato = {
  codice: '12',
  regole: [
    regola('EN404', {
      violata: (d) => vive(d) && senzaDimora(d),
      causa: 'La persona è senza fissa dimora: non ha uno stato di famiglia.',
      rimedio: 'Si può rilasciare il certificato di residenza.',
    }),
    regola('EN137', {
      violata: (d) => vive(d) && !senzaDimora(d) && d.famiglia === undefined,
      causa: 'La persona non risulta in una famiglia né in una convivenza.',
      rimedio: 'Associa la persona alla sua famiglia con una mutazione e ripeti.',
    }),
    regola('EN055', {
      violata: ({ famiglia }) => famiglia?.tipoScheda === '4',
      causa: 'La persona vive in una convivenza e non in una famiglia anagrafica.',
      rimedio: 'Chiedi il certificato di residenza in convivenza.',
    }),
    famigliaIncompleta(inFamiglia),
    regola('EN212', {
      violata: (d) => inFamiglia(d) && d.famiglia?.incompleta === false && !d.famiglia.certificabile,
      causa: 'La famiglia non è certificabile finché non si rivedono i suoi legami.',
      rimedio: 'Rivedi i legami con una mutazione di famiglia e dichiarala certificabile, poi ripeti.',
    }),
    senzaIntestatario,
    legameCessato(inFamiglia),
  ],
  blocchi: (domanda) => {
    const dove = domanda.famiglia && indirizzo(domanda.famiglia.residenza);
    const membri = componentiInOrdine(domanda);
    const sola = membri.length === 1;
    return [
      {
        tipo: 'paragrafo',
        testo:
          `appartiene alla famiglia anagrafica ${dove ? `residente in ${dove.strada}, ${dove.luogo}, ` : ''}` +
          `composta ${sola ? 'dalla sola persona seguente' : `dalle ${membri.length} persone seguenti`}:`,
      },
      {
        tipo: 'tabella',
        colonne: ['n.', 'Cognome e nome', 'Luogo di nascita', 'Data di nascita'],
        righe: membri.map(({ soggetto: { dati } }, i) => [
          String(i + 1),
          nominativo(dati.generalita),
          luogo(dati.generalita.luogoNascita) ?? '–',
          dataNascita(dati.generalita, 'breve') ?? '–',
        ]),
      },
    ];
  },
  dati: (domanda) => ({
    generalitaAttuali: domanda.soggetto.dati.generalita,
    listaDatiSoggetti: componentiInOrdine(domanda).map(({ soggetto: { dati }, ...legame }) => ({
      generalitaAttuali: dati.generalita,
      ...(dati.attoNascitaANPR && { attoNascitaANPR: dati.attoNascitaANPR }),
      legameSoggetto: {
        tipoLegame: '3',
        dataDecorrenza: legame.dataDecorrenza,
        codiceLegame: legame.codiceLegame,
        progressivoComponente: legame.progressivoComponente,
      },
    })),
    ...(domanda.famiglia && { residenza: [domanda.famiglia.residenza] }),
  }),
};
