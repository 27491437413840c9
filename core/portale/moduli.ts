import type { Esito } from '#contract/esito.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { DatiRichiestaCittadino, Recapito } from '../cittadini/modello.ts';
import { datiRettificabili, eDato } from './dati.ts';
import { adulto, type Cittadino, type ComuneServito } from './lettura.ts';
import type { Testi } from './testi/index.ts';

export type NomeErrore = keyof Testi['errori'];
/** What the citizen wrote, by the name of the field. */
export type Scritto = Readonly<Record<string, string>>;
export type Errori = Readonly<Record<string, NomeErrore>>;

/** What a form asks for, once nothing is missing. */
export interface Chiesto {
  readonly dati: DatiRichiestaCittadino;
  readonly recapiti: readonly Recapito[];
  readonly note?: string;
  /** Where one moves to; left out: it is asked of one's own municipality. */
  readonly comune?: ComuneServito;
}
type Letto<T> = Esito<T, Errori>;

/** What no key types, and a database does not keep. */
const diComando = /[^\P{Cc}\n\r\t]/gu;

export function scrittoIn(modulo: FormData): Scritto {
  return Object.fromEntries(
    [...modulo].flatMap(([nome, valore]) =>
      typeof valore === 'string' ? [[nome, valore.replace(diComando, '').trim().slice(0, 2000)]] : [],
    ),
  );
}

const senzaErrori = (errori: Readonly<Record<string, NomeErrore | undefined>>): Errori =>
  Object.fromEntries(
    Object.entries(errori).flatMap(([nome, errore]) => (errore === undefined ? [] : [[nome, errore]])),
  );

const nullo = (errori: Errori): boolean => Object.keys(errori).length === 0;

function erroriRecapiti(s: Scritto): Readonly<Record<string, NomeErrore | undefined>> {
  return {
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(s['email'] ?? '') ? undefined : 'email',
    telefono: /^(\+?[\d ]{6,20})?$/.test(s['telefono'] ?? '') ? undefined : 'telefono',
  };
}
const recapiti = (s: Scritto): Recapito[] => [
  { idTipologiaRecapito: '1', valoreRecapito: s['email'] ?? '' },
  ...(s['telefono'] ? [{ idTipologiaRecapito: '2', valoreRecapito: s['telefono'] }] : []),
];
const note = (s: Scritto) => (s['note'] ? { note: s['note'] } : {});

export function leggiRettifica(s: Scritto, { soggetto }: Cittadino, nomi: Testi['dati']): Letto<Chiesto> {
  const dato = s['dato'] ?? '';
  const giusto = s['giusto'] ?? '';
  const attuale = eDato(dato) ? datiRettificabili[dato].attuale(soggetto) : '';
  const uguale = giusto.toUpperCase() === attuale.toUpperCase();
  const errori = senzaErrori({
    dato: eDato(dato) ? undefined : 'scegli',
    giusto: giusto === '' ? 'obbligatorio' : eDato(dato) && uguale ? 'uguale' : undefined,
    ...erroriRecapiti(s),
  });
  if (!eDato(dato) || !nullo(errori)) return fallito(errori);
  const infoRettifica = [
    {
      ...{
        idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
        idSezioneDati: datiRettificabili[dato].sezione,
      },
      ...{ idDatoAnagrafico: dato, datoAnagrafico: nomi[dato] },
      ...{ valoreAttuale: attuale, valoreRichiesto: giusto },
    },
  ];
  return riuscito({
    dati: { datiRettifica: { rettificheRichieste: { infoRettifica } } },
    ...{ recapiti: recapiti(s), ...note(s) },
  });
}

const lettere = /^[A-Za-zÀ-ÿ0-9 .'-]+$/;
export const specie = ['VIA', 'PIAZZA', 'VIALE', 'CORSO', 'VICOLO', 'LARGO', 'STRADA', 'BORGO'] as const;

/** Who may be declared with oneself: those of the same family. */
export function chiSiTrasferisce(s: Scritto, { soggetto, componenti }: Cittadino): Cittadino['componenti'] {
  const io = soggetto.idSchedaSoggettoANPR;
  return componenti.filter(({ idSchedaSoggettoANPR: id }) => id === io || s[`con-${id}`] === 'si');
}

function erroriResidenza(s: Scritto, comune: ComuneServito | undefined): Errori {
  const testuale = (nome: string, obbligatorio: boolean): NomeErrore | undefined => {
    const valore = s[nome] ?? '';
    if (valore === '') return obbligatorio ? 'obbligatorio' : undefined;
    return lettere.test(valore) ? undefined : 'lettere';
  };
  return senzaErrori({
    comune: comune ? undefined : 'scegli',
    specie: (specie as readonly string[]).includes(s['specie'] ?? '') ? undefined : 'scegli',
    via: testuale('via', true),
    civico: /^\d{1,5}$/.test(s['civico'] ?? '') ? undefined : 'obbligatorio',
    interno: testuale('interno', false),
    cap: /^\d{5}$/.test(s['cap'] ?? '') ? undefined : 'cap',
    titolo: /^[1-6]$/.test(s['titolo'] ?? '') ? undefined : 'scegli',
    cognome: testuale('cognome', false),
    nome: s['cognome'] ? testuale('nome', true) : undefined,
    ...erroriRecapiti(s),
  });
}

/** Who moves, with their consent where it is given already. */
function componentiDichiarati(
  s: Scritto,
  cittadino: Cittadino,
  { oggi, adesso }: { readonly oggi: string; readonly adesso: Date },
) {
  const io = cittadino.soggetto.idSchedaSoggettoANPR;
  const legami = new Map(
    cittadino.famiglia?.componenti.map((uno) => [uno.idSchedaSoggettoANPR, uno.codiceLegame]),
  );
  return chiSiTrasferisce(s, cittadino).map((persona) => {
    const id = persona.idSchedaSoggettoANPR;
    // A minor moves by the will of who declares; an adult says it for themselves.
    const subito = id === io || !adulto(persona, oggi);
    return {
      ...{ idSchedaSoggettoANPR: id, idGradoParentela: senzaZeri(legami.get(id) ?? '1') },
      flagPatente: s[`patente-${id}`] === 'si' ? 'SI' : 'NO',
      flagVeicoli: s[`veicoli-${id}`] === 'si' ? 'SI' : 'NO',
      statoAccettazione: subito ? '3' : '1',
      ...(subito && { dataAccettazione: adesso.toISOString() }),
    };
  });
}

export function leggiResidenza(
  s: Scritto,
  cittadino: Cittadino,
  { comuni, oggi, adesso }: { comuni: readonly ComuneServito[]; oggi: string; adesso: Date },
): Letto<Chiesto> {
  const comune = comuni.find(({ codice }) => codice === s['comune']);
  const via = s['via'] ?? '';
  const errori = erroriResidenza(s, comune);
  if (!comune || !nullo(errori)) return fallito(errori);
  const componente = componentiDichiarati(s, cittadino, { oggi, adesso });
  const esistente = s['cognome']
    ? {
        componenteFamigliaEsistente: {
          cognome: s['cognome'].toUpperCase(),
          nome: (s['nome'] ?? '').toUpperCase(),
        },
      }
    : {};
  return riuscito({
    comune,
    dati: {
      datiDichiarazioneResidenza: {
        tipoFamiglia: s['cognome'] ? '2' : '1',
        ...(s['telefono'] && { recapitoTelefonico: s['telefono'] }),
        componentiCoinvolti: { componente },
        indirizzo: {
          cap: s['cap'] ?? '',
          comune: {
            ...{ nomeComune: comune.nome, codiceIstat: comune.codice },
            siglaProvinciaIstat: comune.siglaProvincia,
          },
          toponimo: { specie: s['specie'] ?? '', denominazioneToponimo: via.toUpperCase() },
          civico: s['civico'] ?? '',
          ...(s['interno'] && { interno: s['interno'] }),
        },
        datiImmobile: { idTipoOccupazione: s['titolo'] ?? '' },
        ...esistente,
      },
    },
    ...{ recapiti: recapiti(s), ...note(s) },
  });
}
