import { useCallback } from 'react';
import type { Luogo } from '#contract/bridge/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Archivio } from '../../offline/archivio.ts';
import type { Base, Bozza } from '../../offline/pratica.ts';
import { usaSessione } from '../../sessione.tsx';
import { luogoDi, usaComune } from '../../ufficiale/comune.ts';
import { cognomeNome, generalitaDi } from '../../ufficiale/lettura.ts';
import type { Atto, Partenza } from './atto.ts';
import { attoDi, voceDi } from './atti/index.ts';
import { cambiaDato, conProposte, fondi } from './cambia.ts';
import { leggiDossier } from './leggi-dossier.ts';
import { leggiModulo, type ModuloAtto, type Risponde } from './modulo.ts';
import { partenzaDi } from './partenza.ts';
import { puntiDi } from './punti.ts';
import { testoA, type Grezza } from '../../ufficiale/percorso.ts';

const decorrenza = 'testataRichiesta.dataDecorrenza';

/** No date of the act is proposed as the effective one: today is. */
function senzaEvento(atto: Atto, modulo: ModuloAtto, partenza: Partenza): boolean {
  const punti = puntiDi(atto, modulo, partenza);
  const chiesta = punti.some(({ percorso }) => percorso === decorrenza);
  const proposta = punti.some(
    ({ voce }) => voce.tipo === 'campo' && (voce.segue ?? []).some(({ a }) => a === decorrenza),
  );
  return chiesta && !proposta && testoA(modulo.richiesta, decorrenza) === '';
}

/** What an act that starts from this record, here and today, already knows. */
export function moduloDi(atto: Atto, partenza: Partenza): ModuloAtto {
  const noti = atto.conosce?.(partenza);
  const preparato: ModuloAtto = {
    ...{ atto: atto.chiave, richiesta: atto.prepara(partenza), scelte: {}, proposti: {}, visti: [] },
    ...(partenza.comune ? { comune: partenza.comune } : {}),
    ...(noti ? { noti } : {}),
  };
  const vuoto = conProposte(atto, preparato, '', preparato);
  return senzaEvento(atto, vuoto, partenza) ? cambiaDato(atto, vuoto, decorrenza, partenza.oggi) : vuoto;
}

/** Drafts of acts that were opened and never written in: another act opened takes them away. */
async function togliIntatte({ bozze }: Archivio): Promise<void> {
  const intatte = (await bozze.elenca()).filter(
    ({ creata, modificata, corregge, modulo }) =>
      creata === modificata && corregge === undefined && leggiModulo(modulo) !== undefined,
  );
  await Promise.all(intatte.map(({ id }) => bozze.elimina(id)));
}

/** A new draft of an act; it is saved before it is shown. @throws Error on a key that no act has. */
export async function nuovaBozzaAtto(
  archivio: Archivio,
  chiave: string,
  {
    base,
    comune,
    dati = {},
    inSede = false,
    risponde = {},
  }: {
    readonly base?: Base | undefined;
    readonly comune?: Luogo | undefined;
    readonly dati?: Readonly<Record<string, unknown>>;
    readonly inSede?: boolean;
    readonly risponde?: Risponde;
  },
): Promise<Bozza> {
  const atto = await attoDi(chiave);
  if (!atto) throw new Error(`no act ${chiave}`);
  await togliIntatte(archivio);
  const adesso = Date.now();
  const serviti = base ? (atto.altri?.(base.dossier) ?? []) : [];
  const letti = await Promise.all(serviti.map((id) => leggiDossier(archivio, id, inSede)));
  const partenza: Partenza = {
    ...(base ? { dossier: base.dossier } : {}),
    altri: letti.filter((uno) => uno !== undefined),
    ...(comune ? { comune } : {}),
    oggi: oggi(),
  };
  const bozza: Bozza = {
    id: crypto.randomUUID(),
    codice: atto.servizio,
    soggetto: base ? cognomeNome(generalitaDi(base.dossier)) : '',
    creata: adesso,
    modificata: adesso,
    ...(base ? { base } : {}),
    modulo: {
      ...Object.entries(dati).reduce(
        (prima, [percorso, valore]) => cambiaDato(atto, prima, percorso, valore),
        moduloDi(atto, partenza),
      ),
      ...risponde,
    },
  };
  await archivio.salvaBozza(bozza);
  return bozza;
}

/**
 * The draft on the record as it is now: what the clerk wrote stays, what the act had taken from the old record is taken
 * from the new one.
 */
export async function moduloSuScheda(
  modulo: ModuloAtto,
  vecchia: Base | undefined,
  attuale: Dossier,
): Promise<ModuloAtto> {
  const atto = await attoDi(modulo.atto);
  if (!atto) return modulo;
  if (atto.suScheda) return atto.suScheda(modulo, attuale);
  const prima = partenzaDi(vecchia, modulo);
  const dopo: Partenza = { ...prima, dossier: attuale };
  const richiesta = fondi(atto.prepara(prima), modulo.richiesta, atto.prepara(dopo)) as Grezza;
  return { ...modulo, richiesta };
}

type ApriAtto = (
  chiave: string,
  dossier?: Dossier,
  letto?: number,
  /** What the screen that it is opened from already knows, by path of the request. */
  dati?: Readonly<Record<string, unknown>>,
  risponde?: Risponde,
) => Promise<void>;

/** Opens an act: from a record, or from nothing. */
export function usaApriAtto(): ApriAtto {
  const { archivio, inSede } = usaSessione();
  const { vai } = usaNavigazione();
  const { t } = usaParole('atto');
  const mio = usaComune();
  return useCallback(
    async (chiave, dossier, letto = Date.now(), dati = {}, risponde = {}) => {
      const base = dossier && {
        idSoggetto: dossier.idSchedaSoggettoANPR,
        versione: dossier.versione,
        letto,
        dossier,
      };
      const comune = mio && (await luogoDi(mio, oggi()));
      const bozza = await nuovaBozzaAtto(archivio, chiave, {
        base,
        comune,
        dati,
        inSede,
        risponde,
      });
      const titolo = t(`${voceDi(chiave)?.parole ?? ''}:${chiave}.titolo`);
      const chi = bozza.soggetto;
      vai({ nome: 'atto', bozza: bozza.id, titolo: chi === '' ? titolo : t('titoloDi', { titolo, chi }) });
    },
    [archivio, inSede, vai, t, mio],
  );
}
