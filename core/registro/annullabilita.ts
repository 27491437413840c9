import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Annullabilita, Ostacolo } from '#contract/wa/annullabilita.ts';
import { ostacoli } from './5000-mutazione/ripristino.ts';
import { cambiaGeneralita, mutazioniDi, servizioCheAnnulla, trasferisce } from './annullabili.ts';
import { controllaEsito, giaAnnullata } from './annullamento.ts';
import type { OperazioneRegistrata, OperazioneSuccessiva } from './operazione.ts';

/** Codes that may give a codice fiscale. */
const conCodiceFiscale = ['1001', '1002', 'A001', 'A002'];

/** The judgement alone: who and when is added by whoever reads the database (`anteprima.ts`). */
export type GiudizioAnnullamento = Pick<
  Annullabilita,
  | 'idOperazioneANPR'
  | 'codice'
  | 'comune'
  | 'dataDecorrenza'
  | 'annullabile'
  | 'servizio'
  | 'ripristino'
  | 'codiceFiscale'
  | 'motivi'
> & { readonly ostacoli: Pick<Ostacolo, 'idOperazioneANPR' | 'codice' | 'comune' | 'servizio'>[] };

/** What nobody can mend by undoing other operations first. */
function senzaRimedio(operazione: OperazioneRegistrata, comune: string): Rilievo[] {
  const { codice, esito, annullataDa } = operazione;
  if (esito !== 'OK') return [rilievo('EN078')];
  if (servizioCheAnnulla(codice) === undefined) return [rilievo('EN314')];
  if (annullataDa !== undefined) return [giaAnnullata(annullataDa)];
  if (cambiaGeneralita({ codice, mutazioni: mutazioniDi(operazione) })) return [rilievo('EN234')];
  return operazione.comune === comune ? [] : [rilievo('EN145')];
}

function ostacolo({
  idOperazioneANPR,
  codice,
  comune,
  mutazioni,
}: OperazioneSuccessiva): GiudizioAnnullamento['ostacoli'][number] {
  const servizio = cambiaGeneralita({ codice, mutazioni }) ? undefined : servizioCheAnnulla(codice);
  return { idOperazioneANPR, codice, comune, ...(servizio && { servizio }) };
}

/** The preview of an annulment: nothing is changed, and the answer holds as long as the register does not move. */
export function annullabilita(
  operazione: OperazioneRegistrata,
  successive: readonly OperazioneSuccessiva[],
  { comune, oggi }: { readonly comune: string; readonly oggi: string },
): GiudizioAnnullamento {
  const { idOperazioneANPR, codice, dataDecorrenza, istante } = operazione;
  const motivi = senzaRimedio(operazione, comune);
  const mutazione = { codice, mutazioni: mutazioniDi(operazione) };
  // Other mutations need not be undone for a change of residence (RA), where they are all that stands in the way.
  const ripristino =
    trasferisce(mutazione) &&
    successive.length > 0 &&
    ostacoli(operazione, successive, { ra: true }).length === 0;
  const davanti = motivi.length > 0 || ripristino ? [] : successive;
  const modo = { dal: dataDecorrenza ?? oggi, conCodiceFiscale: false };
  const inConflitto = motivi.length === 0 && davanti.length === 0 ? controllaEsito(operazione, modo, '') : [];
  const tutti = [...motivi, ...inConflitto];
  const servizio = servizioCheAnnulla(codice);
  return {
    ...{ idOperazioneANPR, codice, comune: operazione.comune },
    ...(dataDecorrenza !== undefined && { dataDecorrenza }),
    annullabile: tutti.length === 0 && davanti.length === 0,
    ...(servizio && { servizio }),
    ripristino,
    codiceFiscale: conCodiceFiscale.includes(codice) && giornoInItalia(istante) === oggi,
    ostacoli: davanti.map(ostacolo),
    motivi: tutti.map((uno) => ({ codice: uno.codice, causa: uno.causa, rimedio: uno.rimedio })),
  };
}
