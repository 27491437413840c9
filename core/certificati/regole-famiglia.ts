import type { Domanda } from './domanda.ts';
import { regola, type RegolaCertificato } from './regola.ts';

/** Controls on the family that several types of certificate share (workflows.md §8.3). */

/** Ties of table 5 that no longer exist (EN045). */
const legamiCessati = new Set(['14', '15', '19', '80']);

type Quale = (domanda: Domanda) => boolean;

export const inFamiglia: Quale = ({ famiglia }) => famiglia?.tipoScheda === '3';

export const legami = ({ famiglia }: Domanda): string[] =>
  famiglia?.componenti.map(({ codiceLegame }) => codiceLegame) ?? [];

/** @param quale families of which it is asked; left out, all. */
export function famigliaIncompleta(quale: Quale = () => true): RegolaCertificato<Domanda> {
  return regola('EN221', {
    violata: (d) => quale(d) && d.famiglia?.incompleta === true,
    causa: 'La famiglia non è ancora stata iscritta per intero.',
    rimedio: 'Completa l’iscrizione dei componenti e chiudi la famiglia, poi ripeti.',
  });
}

export const senzaIntestatario: RegolaCertificato<Domanda> = regola('EN062', {
  violata: (d) => inFamiglia(d) && !legami(d).includes('1'),
  causa: 'La famiglia non ha un intestatario della scheda.',
  rimedio: 'Indica il nuovo intestatario con una mutazione di famiglia e ripeti.',
});

/** @param quale families of which it is asked; left out, all. */
export function legameCessato(quale: Quale = () => true): RegolaCertificato<Domanda> {
  return regola('EN045', {
    violata: (d) => quale(d) && legami(d).some((legame) => legamiCessati.has(legame)),
    causa: 'Un componente ha con l’intestatario un legame che non è più ammesso.',
    rimedio: 'Aggiorna quel legame con una mutazione di famiglia e ripeti.',
  });
}

/** Of age on that day; unknown birth counts as not of age. */
export function maggiorenne(dataNascita: string | undefined, oggi: string): boolean {
  if (dataNascita === undefined) return false;
  return `${Number(dataNascita.slice(0, 4)) + 18}${dataNascita.slice(4)}` <= oggi;
}

/** Whether who asks is a grown-up member of the family. */
export function richiedenteAmmesso({ richiesta, componenti, oggi, soggetto }: Domanda): boolean {
  const chi =
    richiesta.datiControllo.tipoRichiedente === '2'
      ? soggetto.dati.generalita
      : richiesta.generalitaRichiedente?.generalita;
  const codice = chi?.codiceFiscale?.codFiscale.toUpperCase();
  const suo = componenti.find(
    ({ dati: { generalita }, idSchedaSoggettoANPR: id }) =>
      id === (chi === soggetto.dati.generalita ? soggetto.idSchedaSoggettoANPR : chi?.idSchedaSoggettoANPR) ||
      (codice !== undefined && generalita.codiceFiscale?.codFiscale === codice),
  );
  return suo !== undefined && maggiorenne(suo.dati.generalita.dataNascita, oggi);
}
