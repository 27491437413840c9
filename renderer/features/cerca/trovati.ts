import type { Archivio } from '../../offline/archivio.ts';
import { chiama } from '../../ponte.ts';
import type { OperazioneUfficio } from '#contract/wa/operazioni.ts';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import { leggiDomanda } from './domanda.ts';
import { cercaRicordati, type Riga } from './fuori-linea.ts';

/** More than these are not read, they are narrowed down. */
export const limite = 12;

export interface Famiglia {
  readonly id: string;
  readonly titolo: string;
  readonly quanti: number;
}

/** What was found, by kind; `di`: the parent whose children these are. */
export interface Trovati {
  readonly persone: readonly Riga[];
  readonly figli: readonly Riga[];
  readonly di: string | undefined;
  readonly famiglie: readonly Famiglia[];
  readonly operazioni: readonly OperazioneUfficio[];
  readonly locale: boolean;
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
}

export const nulla: Trovati = {
  ...{ persone: [], figli: [], di: undefined, famiglie: [], operazioni: [] },
  ...{ locale: false, errore: undefined },
};

async function persone(testo: string, quante = limite): Promise<Trovati> {
  const risposta = await chiama('registro.cerca', { testo, limite: quante });
  if (risposta.ok) return { ...nulla, persone: risposta.valore };
  const { tipo, messaggio, rimedio } = risposta.errore;
  const senzaCore = tipo === 'fuori-linea' || tipo === 'esito-ignoto';
  return { ...nulla, locale: senzaCore, errore: { messaggio, rimedio } };
}

/** The first of that name, with their children; the others of that name stay in sight, to be chosen instead. */
async function figliDi(nome: string): Promise<Trovati> {
  const trovate = await persone(nome, 5);
  const [genitore] = trovate.persone;
  if (!genitore) return trovate;
  const suoi = await chiama('registro.figli', { id: genitore.idSchedaSoggettoANPR });
  if (!suoi.ok) return { ...trovate, errore: suoi.errore };
  return { ...trovate, figli: suoi.valore, di: cognomeNome(genitore) };
}

async function famigliaDi(id: string): Promise<readonly Famiglia[]> {
  const letta = await chiama('registro.famiglia', { id });
  if (!letta.ok) return [];
  const { componenti, denominazioneConvivenza } = letta.valore;
  const intestatario = componenti.find(({ codiceLegame }) => codiceLegame === '1') ?? componenti[0];
  const titolo = denominazioneConvivenza ?? (intestatario ? cognomeNome(intestatario) : id);
  return [{ id, titolo, quanti: componenti.length }];
}

/** A number says what it is by what answers to it. */
async function conNumero(numero: string): Promise<Trovati> {
  const cifre = /^\d+$/.test(numero);
  const [trovate, registrate] = await Promise.all([
    cifre && numero.length <= 16 ? persone(numero) : nulla,
    chiama('registro.operazioni', { numero, limite: 5 }),
  ]);
  const operazioni = registrate.ok ? registrate.valore.operazioni : [];
  const sua = trovate.persone.some(({ idSchedaSoggettoANPR: id }) => id === numero);
  // Not a person's and not an operation's: those found live in the family of that number.
  const altrui = trovate.persone.length > 0 && !sua && operazioni.length === 0;
  return { ...trovate, operazioni, famiglie: altrui ? await famigliaDi(numero) : [] };
}

/** The register, by what the clerk means; without it, who was read lately here. */
export async function trova(archivio: Archivio, inSede: boolean, testo: string): Promise<Trovati> {
  const domanda = leggiDomanda(testo);
  const qui = async (): Promise<readonly Riga[]> =>
    cercaRicordati(await archivio.ricordati(), domanda.tipo === 'figli' ? domanda.di : testo, limite);
  if (!inSede) return { ...nulla, persone: await qui(), locale: true };
  const trovati =
    domanda.tipo === 'figli'
      ? await figliDi(domanda.di)
      : domanda.tipo === 'numero'
        ? await conNumero(domanda.numero)
        : await persone(testo);
  return trovati.locale ? { ...trovati, persone: await qui() } : trovati;
}
