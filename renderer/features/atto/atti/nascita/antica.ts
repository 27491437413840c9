import { descrivi } from '#contract/tabelle/index.ts';
import { comuneUfficiale, luogoEvento, nomeStato } from '../../../../ufficiale/lettura.ts';
import { metti, prendi, testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import { Luogo } from '#contract/bridge/index.ts';
import type { ModuloAtto, Noto } from '../../modulo.ts';

const g = 'generalita1001.generalita';
const origini: Readonly<Record<string, string>> = {
  ...{ padre: '1', madre: '2', 'padre-madre': '3', 'madre-padre': '3', altro: '4' },
};

function luogoIn(modulo: unknown, percorso: string): Luogo | undefined {
  return Luogo.safeParse(prendi(modulo, percorso)).data;
}

function stato(codiceStato: string): Grezza {
  return codiceStato === '' ? {} : { descrizioneStato: nomeStato(descrivi('02', codiceStato)), codiceStato };
}

function genitore(uno: unknown): { readonly dato: unknown; readonly noto: Noto; readonly mano: boolean } {
  if (testoA(uno, 'tipo') === 'registro') {
    const { generalita, cittadinanza, statoCivile, famiglia, residenza } = uno as Grezza;
    const noto = { famiglia, residenza } as Noto;
    return { dato: { generalita, cittadinanza, statoCivile }, noto, mano: false };
  }
  const generalita = {
    ...{ cognome: testoA(uno, 'cognome'), nome: testoA(uno, 'nome') },
    dataNascita: testoA(uno, 'dataNascita'),
    codiceFiscale: { codFiscale: testoA(uno, 'codiceFiscale') },
  };
  return { dato: { generalita, cittadinanza: stato(testoA(uno, 'cittadinanza')) }, noto: {}, mano: true };
}

function attoNascita(modulo: Grezza): Grezza {
  const letto = (nome: string): string => testoA(modulo, `atto.${nome}`);
  const comune = luogoIn(modulo, 'atto.comune');
  const comuni = {
    ...(comune ? { comuneRegistrazione: comuneUfficiale(comune) } : {}),
    ...{ ufficioMunicipio: letto('ufficio'), anno: letto('anno'), dataFormazioneAtto: letto('formato') },
  };
  if (letto('tipo') === 'ansc')
    return { attoANSC: { ...comuni, idANSC: letto('idANSC'), numeroComunale: letto('numero') } };
  const { parte, serie, volume } = { parte: letto('parte'), serie: letto('serie'), volume: letto('volume') };
  return { atto: { ...comuni, parte, serie, volume, numeroAtto: letto('numero') } };
}

/** Is this the form that births had of their own, before they were an act like the others? */
export function eNascitaAntica(modulo: unknown): modulo is Grezza {
  return typeof prendi(modulo, 'sceltaCognome') === 'string' && prendi(modulo, 'atto.tipo') !== undefined;
}

/** What a clerk had written in it, where the engine keeps it: a draft is opened, an act in the outbox corrected. */
export function daNascitaAntica(modulo: Grezza): ModuloAtto {
  const letto = (nome: string): string => testoA(modulo, nome);
  const luogo = luogoIn(modulo, 'luogo');
  const famiglia = letto('attribuzione');
  const altrove = famiglia === '4' || famiglia === '5';
  const scelte: Record<string, string> = { 'datiControllo.origineCognome': letto('sceltaCognome') };
  const noti: Record<string, Noto> = {};
  const codiceCatastale = luogo?.codiceCatastale;
  if (codiceCatastale !== undefined) noti[`${g}.luogoNascita`] = { codiceCatastale };
  let richiesta: Grezza = {};
  const scrivi = (percorso: string, valore: unknown): void => {
    richiesta = metti(richiesta, percorso, valore);
  };
  for (const nome of ['cognome', 'nome', 'sesso', 'dataNascita']) scrivi(`${g}.${nome}`, letto(nome));
  if (luogo) scrivi(`${g}.luogoNascita`, luogoEvento(luogo, letto('citta')));
  scrivi('attoNascitaANPR', attoNascita(modulo));
  scrivi('cittadinanza', stato(letto('cittadinanza')));
  for (const [ruolo, sezione] of [
    ['padre', 'paternita'],
    ['madre', 'maternita'],
  ] as const) {
    if (modulo[ruolo] === undefined) continue;
    const { dato, noto, mano } = genitore(modulo[ruolo]);
    scrivi(sezione, dato);
    noti[`${sezione}.generalita`] = noto;
    if (mano) scelte[`${sezione}.generalita`] = 'mano';
  }
  if (altrove) scrivi('famConv.idFamigliaConvivenzaANPR', letto('famiglia'));
  const parente =
    famiglia === '2' ? 'padre' : famiglia === '3' ? 'madre' : modulo['madre'] ? 'madre' : 'padre';
  const convivenza = famiglia === '4' || (!altrove && testoA(modulo[parente], 'famiglia.tipoScheda') === '4');
  scrivi('legameSoggetto', { tipoLegame: convivenza ? '4' : '3', codiceLegame: letto('legame') });
  scrivi('testataRichiesta.dataDecorrenza', letto('decorrenza'));
  scrivi('testataRichiesta.protocolloComune', letto('protocollo'));
  scrivi('datiControllo', { gestioneCF: '1', attribuzioneFamiglia: famiglia });
  scrivi('datiControllo.origineCognome', origini[letto('sceltaCognome')] ?? '');
  scrivi('datiControllo.filiazione', letto('filiazione'));
  return { atto: 'nascita', richiesta, scelte, proposti: {}, visti: [], noti };
}
