import type { NomeCampo } from '#resources/carta-identita/modulo.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { fattiCarta, type FattiCarta, type Idoneita } from '#contract/regole/carta-identita/index.ts';
import type { DatiSoggetto } from '#contract/anpr/index.ts';
import { mostraGiorno } from '../../date.ts';
import { leggi, luogoInParole } from '../../ufficiale/lettura.ts';

/** What the clerk writes of the person: the register does not know it. */
export interface Connotati {
  readonly professione: string;
  readonly statura: string;
  readonly capelli: string;
  readonly occhi: string;
  readonly segni: string;
}

export const senzaConnotati: Connotati = { professione: '', statura: '', capelli: '', occhi: '', segni: '' };

/** The record in the form of the 3002 answer; what comes over the bridge is still unknown. */
function datiDi({ dati }: Dossier): Partial<DatiSoggetto> {
  return dati;
}

export function fattiDi(dossier: Dossier): FattiCarta {
  const { generalita = {}, ...resto } = datiDi(dossier);
  return fattiCarta(dossier.stato, { generalita, ...resto });
}

function via(dati: unknown): string {
  const toponimo = 'residenza.0.indirizzo.toponimo';
  const civico = 'residenza.0.indirizzo.numeroCivico';
  return [
    leggi(dati, `${toponimo}.specie`),
    leggi(dati, `${toponimo}.denominazioneToponimo`),
    leggi(dati, `${civico}.numero`),
    leggi(dati, `${civico}.lettera`),
  ]
    .filter((parte) => parte !== undefined)
    .join(' ');
}

function atto(dati: unknown): string {
  const base = 'attoNascita';
  return [
    leggi(dati, `${base}.numeroAtto`),
    leggi(dati, `${base}.parte`) && `P. ${leggi(dati, `${base}.parte`) ?? ''}`,
    leggi(dati, `${base}.serie`) && `S. ${leggi(dati, `${base}.serie`) ?? ''}`,
  ]
    .filter((parte) => parte !== undefined && parte !== '')
    .join(' ');
}

/** What is printed in each field of the form. Words of the card are Italian wherever it is issued. */
export function valoriCarta(
  dossier: Dossier,
  connotati: Connotati,
  { scadenza, interdizioneEspatrio }: Pick<Idoneita, 'scadenza' | 'interdizioneEspatrio'>,
  di: { readonly comune: string; readonly giorno: string },
): Partial<Record<NomeCampo, string>> {
  const { dati } = dossier;
  return {
    cognome: leggi(dati, 'generalita.cognome') ?? '',
    nome: leggi(dati, 'generalita.nome') ?? '',
    natoIl: mostraGiorno(leggi(dati, 'generalita.dataNascita')),
    atto: atto(dati),
    natoA: luogoInParole(datiDi(dossier).generalita?.luogoNascita),
    // The form asks for the adjective, the register says the state; of others the state is what is printed.
    cittadinanza: fattiDi(dossier).italiano
      ? 'ITALIANA'
      : (leggi(dati, 'cittadinanza.0.descrizioneStato') ?? ''),
    residenza: leggi(dati, 'residenza.0.indirizzo.comune.nomeComune') ?? di.comune,
    via: via(dati),
    ...connotati,
    rilasciata: mostraGiorno(di.giorno),
    scade: mostraGiorno(scadenza),
    espatrio: interdizioneEspatrio === 'S' ? "NON VALIDA PER L'ESPATRIO" : '',
  };
}
